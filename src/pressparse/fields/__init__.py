"""The fields of a release, one module each."""

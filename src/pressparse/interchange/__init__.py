"""Releases in the forms that others read: schema.org's NewsArticle as JSON-LD, and ninjs of the IPTC."""

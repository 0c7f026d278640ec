"""An invented release with one of everything, for tests that need a release and not any one in particular."""

TEXT = """\
FOR IMMEDIATE RELEASE

Acme Corp. Opens Its Second Anvil Plant in Norway

Four hundred people will make lighter anvils for the whole of Europe

Published: May 3, 2021, 08:00 ET

OSLO, Norway, May 3, 2021 /PRNewswire/ -- Acme Corp. (NYSE: ACME), a maker of anvils, opened its second plant in \
Norway on Monday, which will employ four hundred people and supply customers in the whole of Europe.

"We make anvils that are lighter than air," said John Roe, who has led the company since the day it was founded.

What the plant makes

- anvils of all sizes
- feathers for pillows

The plant will run day and night from the first of June, the company said, and sell what it makes within a week.

Media Contact:
Jane Doe
Head of Communications
+1 202-555-0100
jane.doe@example.com

Investor Relations:
Richard Miles
ir@example.com

About Acme Corp.

Acme Corp. has made anvils since 1949 and sells them in forty countries. Visit https://example.com for more.

Forward-Looking Statements

This press release contains forward-looking statements. Actual results may differ from those that it describes.

SOURCE Acme Corp.

###
"""

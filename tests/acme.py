"""An invented release with one of everything, for tests that need a release and not any one in particular."""

TEXT = """\
FOR IMMEDIATE RELEASE

Acme Corp. Opens Its Second Anvil Plant in Norway

Four hundred people will make lighter anvils for the whole of Europe

Published: May 3, 2021, 08:00 ET

OSLO, Norway, May 3, 2021 /PRNewswire/ -- Acme Corp. (NYSE: ACME), a maker of anvils, opened its second plant in \
Norway on Monday, which will employ four hundred people and supply customers in the whole of Europe. The plant stands \
on the site of a paper mill that was closed ten years ago, and was built in less time than the company had planned.

"We make anvils that are lighter than air," said John Roe, who has led the company since the day it was founded. "Our \
customers have long asked for something that they can carry up a cliff and drop from it at the right moment, and this \
plant is our answer to them. It would not stand here without the people of the town, who have helped us from the start."

What the plant makes

- anvils of all sizes
- feathers for pillows

The plant will run day and night from the first of June, the company said, and sell what it makes within a week. It \
draws its power from a river close by and its iron from a mine in the north of the country, and what it does not need \
of either goes back to where it came from. A third plant is to follow in the south of Sweden as soon as this one pays.

Media Contact:
Jane Doe
Head of Communications
+1 202-555-0100
jane.doe@example.com

Investor Relations:
Richard Miles
ir@example.com

About Acme Corp.

Acme Corp. has made anvils since 1949 and sells them in forty countries. It employs two thousand people and has never \
made anything but anvils, feathers and the boxes that both are sent in. Visit https://example.com for more.

Forward-Looking Statements

This press release contains forward-looking statements. Actual results may differ from those that it describes, and \
the company will not come back to tell anyone so, unless a law says that it must.

SOURCE Acme Corp.

###
"""

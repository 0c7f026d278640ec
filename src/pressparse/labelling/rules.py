"""The two ordered tables of rules: `TOP` for what stands before the lead, `STORY` for the rest.

The first rule that holds gives the passage its kind. What a rule cannot tell alone, such as how far a section reaches,
is the matter of `top` and `story`.
"""

from pressparse.document import Kind
from pressparse.labelling.body_lines import (
    begins_small,
    is_doubled,
    is_doubled_sentence,
    is_heading,
    is_list_item,
    is_of_study,
    is_table_row,
    stands_between_pictures,
)
from pressparse.labelling.byline_lines import (
    defines_terms,
    has_keywords,
    is_byline,
    is_letterhead,
    is_letterspaced,
    is_registration,
    names_author,
    stands_before_place,
)
from pressparse.labelling.chrome import (
    has_only_marks,
    is_breadcrumbs,
    is_chrome,
    is_code,
    is_fragmented,
    is_powered_by,
    is_reading_time,
    lists_buttons,
    lists_languages,
    lists_sections,
    marks_page,
    recurs,
    repeats_headline,
)
from pressparse.labelling.contact_lines import (
    heads_card,
    heads_contact,
    heads_contact_above,
    heads_recipients,
    is_asked,
    is_contact_line,
    is_language_of_card,
    is_of_securities,
    names_person_as_source,
    opens_contact,
)
from pressparse.labelling.grammar import Rule, Table, cued, headed, states, titled
from pressparse.labelling.last_lines import (
    LONGEST_MARK,
    is_author_below,
    is_end_mark,
    is_initialled,
    says_when_posted,
    signs_off,
)
from pressparse.labelling.mail_lines import is_attribution, is_forwarded, is_of_mail_head, is_salutation
from pressparse.labelling.notice_lines import (
    classes_study,
    heads_corrected,
    is_between_slashes,
    is_letterspaced_notice,
    is_mark_alone,
    is_notice,
    is_notice_of,
    is_numbered_notice,
    is_of_recall,
    is_slug,
    warns_in_capitals,
)
from pressparse.labelling.pointers import (
    FILE_SIGNS,
    TWEET_SIGNS,
    credits_picture,
    credits_reporters,
    is_agency_credit,
    is_bracketed_credit,
    is_file,
    is_image,
    is_information,
    is_labelled_address,
    is_link,
    is_link_without_text,
    is_media_link,
    is_pointer,
    is_tweet,
    lists_links,
    says_where,
    stands_for_picture,
)
from pressparse.labelling.stamp_lines import is_closing_date, is_stamp
from pressparse.labelling.tail_lines import is_carrier, is_copyright, is_name_as_heading, is_statement_of_carrier
from pressparse.labelling.view import LINE_WORDS, PROSE_WORDS
from pressparse.lexicon import Use

_LINE_LIKE = (Use.LINE, Use.LABEL, Use.OPENING)
_MARKDOWN_LINK = ("](",)
_OF_STUDIES = ("DOI", "Journal", "JOURNAL")
_FILE_WORDS = 12
_HEADING_LIKE = (Use.HEADING, Use.NAMED, Use.OPENING)

TOP = Table(
    Rule("caption.image", Kind.CAPTION, is_image, signs=_MARKDOWN_LINK),
    Rule("caption.placeholder", Kind.CAPTION, stands_for_picture, longest=8),
    Rule("link.without_text", Kind.LINK, is_link_without_text, signs=_MARKDOWN_LINK),
    Rule("notice.slashes", Kind.NOTICE, is_between_slashes),
    Rule("dateline.mark", Kind.DATELINE, is_mark_alone, longest=LINE_WORDS),
    Rule("notice.opening", Kind.NOTICE, cued(Kind.NOTICE, Use.OPENING, longest=120), by_words=True),
    Rule("furniture.attribution", Kind.FURNITURE, is_attribution, longest=2 * LINE_WORDS),
    Rule("stamp.date", Kind.STAMP, is_stamp),
    Rule("furniture.forwarded", Kind.FURNITURE, is_forwarded, longest=LINE_WORDS),
    Rule("furniture.mail_head", Kind.FURNITURE, is_of_mail_head, by_label=True, longest=3 * PROSE_WORDS),
    Rule("other.salutation", Kind.OTHER, is_salutation, longest=8),
    Rule("byline.by", Kind.BYLINE, is_byline, by_words=True, longest=LINE_WORDS),
    Rule("byline.author", Kind.BYLINE, names_author, longest=LINE_WORDS),
    Rule("byline.before_place", Kind.BYLINE, stands_before_place, longest=6),
    Rule("byline.keywords", Kind.BYLINE, has_keywords, longest=LINE_WORDS),
    Rule("byline.defined_terms", Kind.BYLINE, defines_terms, longest=LINE_WORDS),
    Rule("notice.letterspaced", Kind.NOTICE, is_letterspaced_notice),
    Rule("byline.letterspaced", Kind.BYLINE, is_letterspaced),
    Rule("byline.letterhead", Kind.BYLINE, is_letterhead),
    Rule("notice.label", Kind.NOTICE, is_notice, by_words=True),
    Rule("notice.numbered", Kind.NOTICE, is_numbered_notice, longest=LINE_WORDS),
    Rule("notice.of_organization", Kind.NOTICE, is_notice_of, longest=7),
    Rule("legal.opening", Kind.LEGAL, cued(Kind.LEGAL, Use.OPENING, longest=120), by_words=True),
    Rule("contact.heading", Kind.CONTACT, heads_contact_above, by_words=True),
    Rule("furniture.phrase", Kind.FURNITURE, is_chrome, by_words=True),
    Rule("furniture.reading_time", Kind.FURNITURE, is_reading_time),
    Rule("furniture.breadcrumbs", Kind.FURNITURE, is_breadcrumbs, longest=2 * LINE_WORDS),
    Rule("furniture.languages", Kind.FURNITURE, lists_languages, longest=LINE_WORDS),
    Rule("furniture.buttons", Kind.FURNITURE, lists_buttons, longest=8),
    Rule("furniture.registration", Kind.FURNITURE, is_registration, longest=8),
    Rule("furniture.study", Kind.FURNITURE, classes_study, longest=12),
    Rule("furniture.recall", Kind.FURNITURE, is_of_recall, longest=3 * PROSE_WORDS),
    Rule("copyright.line", Kind.COPYRIGHT, is_copyright, by_words=True),
    Rule("source.line", Kind.SOURCE, cued(Kind.SOURCE, Use.LABEL, longest=15), by_words=True),
    Rule("credit.label", Kind.CREDIT, cued(Kind.CREDIT, *_LINE_LIKE), by_words=True),
    Rule("credit.agency", Kind.CREDIT, is_agency_credit, longest=LINE_WORDS),
    Rule("caption.credit", Kind.CAPTION, credits_picture, longest=3 * PROSE_WORDS),
    Rule("link.phrase", Kind.LINK, is_link, by_words=True),
    Rule("link.file", Kind.LINK, is_file, longest=_FILE_WORDS, signs=FILE_SIGNS),
    Rule("caption.doubled", Kind.CAPTION, is_doubled_sentence, longest=LINE_WORDS),
    Rule("other.slug", Kind.OTHER, is_slug, longest=10),
    Rule("other.noise", Kind.OTHER, has_only_marks),
    Rule("other.fragments", Kind.OTHER, is_fragmented, longest=LINE_WORDS),
)
"""What stands before the lead and is not headline or deck."""

STORY = Table(
    Rule("caption.image", Kind.CAPTION, is_image, signs=_MARKDOWN_LINK),
    Rule("caption.placeholder", Kind.CAPTION, stands_for_picture, longest=8),
    Rule("link.without_text", Kind.LINK, is_link_without_text, signs=_MARKDOWN_LINK),
    Rule("end.mark", Kind.END, is_end_mark, longest=LONGEST_MARK // 2),
    Rule("furniture.sections", Kind.FURNITURE, lists_sections, by_words=True, longest=LINE_WORDS),
    Rule("about.heading", Kind.ABOUT, headed(Kind.ABOUT, Use.HEADING, Use.NAMED), by_words=True),
    Rule("about.name", Kind.ABOUT, is_name_as_heading, longest=6),
    Rule(
        "forward_looking.heading",
        Kind.FORWARD_LOOKING,
        cued(Kind.FORWARD_LOOKING, *_HEADING_LIKE, longest=10_000),
        by_words=True,
    ),
    Rule("forward_looking.title", Kind.FORWARD_LOOKING, titled(Kind.FORWARD_LOOKING), longest=12),
    Rule("notice.capitals", Kind.NOTICE, warns_in_capitals, by_words=True),
    Rule("notice.corrected", Kind.NOTICE, heads_corrected, longest=3 * PROSE_WORDS),
    Rule("end.phrase", Kind.END, cued(Kind.END, Use.OPENING), by_words=True),
    Rule("legal.heading", Kind.LEGAL, headed(Kind.LEGAL, *_HEADING_LIKE, Use.LINE), by_words=True),
    Rule("contact.heading", Kind.CONTACT, heads_contact, by_words=True),
    Rule("furniture.language", Kind.FURNITURE, is_language_of_card, by_label=True, longest=LINE_WORDS),
    Rule("contact.card", Kind.CONTACT, heads_card, by_label=True, longest=LINE_WORDS),
    Rule("furniture.recipients", Kind.FURNITURE, heads_recipients, by_label=True, longest=LINE_WORDS),
    Rule("furniture.securities", Kind.FURNITURE, is_of_securities, by_label=True, longest=3 * PROSE_WORDS),
    Rule("table.study", Kind.TABLE, is_of_study, longest=PROSE_WORDS, signs=_OF_STUDIES),
    Rule("contact.sentence", Kind.CONTACT, opens_contact, by_words=True),
    Rule("contact.information", Kind.CONTACT, is_information, by_words=True),
    Rule("contact.asked", Kind.CONTACT, is_asked, longest=60),
    Rule("copyright.line", Kind.COPYRIGHT, is_copyright, by_words=True),
    Rule("contact.source", Kind.CONTACT, names_person_as_source, by_words=True, longest=LINE_WORDS),
    Rule("source.line", Kind.SOURCE, is_carrier, by_words=True),
    Rule("link.media", Kind.LINK, is_media_link, by_words=True, longest=LINE_WORDS),
    Rule("link.phrase", Kind.LINK, is_link, by_words=True),
    Rule("furniture.languages", Kind.FURNITURE, lists_languages, longest=LINE_WORDS),
    Rule("furniture.tweet", Kind.FURNITURE, is_tweet, longest=3 * PROSE_WORDS, signs=TWEET_SIGNS),
    Rule("furniture.buttons", Kind.FURNITURE, lists_buttons, longest=8),
    Rule("link.file", Kind.LINK, is_file, longest=_FILE_WORDS, signs=FILE_SIGNS),
    Rule("link.row", Kind.LINK, lists_links, signs=_MARKDOWN_LINK),
    Rule("link.pointer", Kind.LINK, is_pointer, longest=PROSE_WORDS),
    Rule("link.address", Kind.LINK, is_labelled_address, longest=LINE_WORDS),
    Rule("credit.label", Kind.CREDIT, cued(Kind.CREDIT, *_LINE_LIKE), by_words=True),
    Rule("furniture.running_head", Kind.FURNITURE, repeats_headline),
    Rule("furniture.running_foot", Kind.FURNITURE, recurs, longest=PROSE_WORDS),
    Rule("furniture.phrase", Kind.FURNITURE, is_chrome, by_words=True),
    Rule("furniture.page_mark", Kind.FURNITURE, marks_page, longest=4),
    Rule("furniture.code", Kind.FURNITURE, is_code, longest=1),
    Rule("furniture.powered_by", Kind.FURNITURE, is_powered_by, longest=LINE_WORDS),
    Rule("caption.label", Kind.CAPTION, cued(Kind.CAPTION), by_words=True),
    Rule("caption.doubled", Kind.CAPTION, is_doubled, longest=LINE_WORDS),
    Rule("forward_looking.sentence", Kind.FORWARD_LOOKING, states(Kind.FORWARD_LOOKING), by_statement=True),
    Rule("legal.sentence", Kind.LEGAL, states(Kind.LEGAL), by_statement=True),
    Rule("link.sentence", Kind.LINK, says_where, longest=PROSE_WORDS),
    Rule("credit.sentence", Kind.CREDIT, states(Kind.CREDIT), by_statement=True),
    Rule("credit.agency", Kind.CREDIT, is_agency_credit, longest=LINE_WORDS),
    Rule("credit.bracketed", Kind.CREDIT, is_bracketed_credit, longest=LINE_WORDS),
    Rule("caption.credit", Kind.CAPTION, credits_picture, longest=3 * PROSE_WORDS),
    Rule("credit.reporters", Kind.CREDIT, credits_reporters, longest=3 * PROSE_WORDS),
    Rule("stamp.sentence", Kind.STAMP, states(Kind.STAMP), by_statement=True),
    Rule("legal.starred", Kind.LEGAL, is_statement_of_carrier, signs=("***",)),
    Rule("end.agency", Kind.END, signs_off, longest=LONGEST_MARK // 2),
    Rule("credit.initials", Kind.CREDIT, is_initialled, longest=LONGEST_MARK // 2),
    Rule("credit.author", Kind.CREDIT, is_author_below, by_words=True),
    Rule("stamp.posted", Kind.STAMP, says_when_posted, by_words=True, longest=LINE_WORDS),
    Rule("stamp.closing", Kind.STAMP, is_closing_date, longest=7),
    Rule("table.row", Kind.TABLE, is_table_row),
    Rule("other.noise", Kind.OTHER, has_only_marks),
    Rule("other.fragments", Kind.OTHER, is_fragmented, longest=LINE_WORDS),
    Rule("list.item", Kind.LIST, is_list_item),
    Rule("contact.line", Kind.CONTACT, is_contact_line, longest=LINE_WORDS),
    Rule("caption.between_pictures", Kind.CAPTION, stands_between_pictures, longest=LINE_WORDS),
    Rule("caption.begins_small", Kind.CAPTION, begins_small, longest=LINE_WORDS),
    Rule("heading.line", Kind.HEADING, is_heading, longest=LINE_WORDS),
)
"""What stands from the lead on and is not plain paragraph."""


REPEATED_TITLE = Rule("furniture.page_title", Kind.FURNITURE, repeats_headline)
"""A title above or below the headline that repeats or shortens it."""

SIGNS = frozenset(sign for table in (TOP, STORY) for rule in table.rules for sign in rule.signs)
"""What the rules look for in a text before they look at its passages."""

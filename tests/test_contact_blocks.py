"""Contact blocks as wires, governments and exchanges of many countries print them. All people are invented."""

import pytest

import pressparse
from pressparse import Role
from tests.test_contacts import Record

Block = tuple[str, str | None, str, tuple[Record, ...]]

BLOCKS: tuple[Block, ...] = (
    (
        "two people, two numbers and two addresses parted by slashes",
        "US",
        """\
Jane Doe / Richard Miles
Headquarters, Washington
202-555-0160 / 202-555-0161
jane.doe@example.gov / richard.miles@example.gov

Sara Hill
Anvil Test Center, Houston
281-555-0111
sara.hill@example.gov
""",
        (
            Record(name="Jane Doe", emails=("jane.doe@example.gov",), phones=("+12025550160",)),
            Record(name="Richard Miles", emails=("richard.miles@example.gov",), phones=("+12025550161",)),
            Record(
                name="Sara Hill",
                organization="Anvil Test Center",
                emails=("sara.hill@example.gov",),
                phones=("+12815550111",),
            ),
        ),
    ),
    (
        "a firm called by its founders above its people",
        "US",
        "Contact:\nJane Smith, Hammer Brown Bellows\nRichard Hill / Paul Ray / Sara Wood\n212-555-0149\n",
        tuple(
            Record(name=name, organization="Jane Smith, Hammer Brown Bellows", phones=("+12125550149",))
            for name in ("Richard Hill", "Paul Ray", "Sara Wood")
        ),
    ),
    (
        "firms with their service in brackets, people below the number",
        "GB",
        """\
Enquiries:

Acme Mining plc                                     www.example.com
Jane Doe, Chief Executive                           Tel: +44 (0) 20 7946 0100
Richard Miles, Finance Director

Hammer & Tongs Limited (Nominated Adviser and Joint Broker)   Tel: +44 (0) 20 7946 0101
James Hill / Sara Wood

Green Bellows (Financial PR)                         Tel: +44 (0) 20 7946 0102
Paul Ray
""",
        (
            Record(
                name="Jane Doe",
                title="Chief Executive",
                organization="Acme Mining plc",
                phones=("+442079460100",),
                urls=("www.example.com",),
            ),
            Record(
                name="Richard Miles",
                title="Finance Director",
                organization="Acme Mining plc",
                phones=("+442079460100",),
                urls=("www.example.com",),
            ),
            Record(name="James Hill", organization="Hammer & Tongs Limited", phones=("+442079460101",)),
            Record(name="Sara Wood", organization="Hammer & Tongs Limited", phones=("+442079460101",)),
            Record(name="Paul Ray", organization="Green Bellows", phones=("+442079460102",), role=Role.MEDIA),
        ),
    ),
    (
        "labels on lines of their own, the organization above both people",
        "US",
        """\
Agency
Anvil and Hammer Administration
Release Number
24-123-NAT

Media Contact: Monica Doe
Phone Number
202-555-0182
Email
doe.monica@example.gov
Media Contact: Jake Miles
Phone Number
202-555-0183
""",
        (
            Record(
                name="Monica Doe",
                organization="Anvil and Hammer Administration",
                emails=("doe.monica@example.gov",),
                phones=("+12025550182",),
                role=Role.MEDIA,
            ),
            Record(
                name="Jake Miles",
                organization="Anvil and Hammer Administration",
                phones=("+12025550183",),
                role=Role.MEDIA,
            ),
        ),
    ),
    (
        "headings within one line",
        "US",
        "CONTACT: Media: Jane Doe, Acme Corp., 212-555-0100, jd@example.com, or Investors: Richard Miles, 212-555-0101",
        (
            Record(
                name="Jane Doe",
                organization="Acme Corp.",
                emails=("jd@example.com",),
                phones=("+12125550100",),
                role=Role.MEDIA,
            ),
            Record(name="Richard Miles", phones=("+12125550101",), role=Role.INVESTOR),
        ),
    ),
    (
        "an organization above headings",
        "US",
        "Contact:\nAcme Corp.\nMedia: Jane Doe, 212-555-0100\nInvestors: Richard Miles, 212-555-0101\n",
        (
            Record(name="Jane Doe", organization="Acme Corp.", phones=("+12125550100",), role=Role.MEDIA),
            Record(name="Richard Miles", organization="Acme Corp.", phones=("+12125550101",), role=Role.INVESTOR),
        ),
    ),
    (
        "a legal form behind a bracket, a fax number",
        "HK",
        "Media contact:\nWei Zhang\nAcme (HK) Limited\nTel: +852 2555 0123 / +852 2555 0124\nFax: +852 2555 0125\n",
        (
            Record(
                name="Wei Zhang",
                organization="Acme (HK) Limited",
                phones=("+85225550123", "+85225550124"),
                role=Role.MEDIA,
            ),
        ),
    ),
    (
        "a title at an organization",
        "GB",
        "Press Contact\nJane Doe\nHead of Communications at Acme Energy\njane@example.com | +44 20 7946 0100\n",
        (
            Record(
                name="Jane Doe",
                title="Head of Communications",
                organization="Acme Energy",
                emails=("jane@example.com",),
                phones=("+442079460100",),
                role=Role.MEDIA,
            ),
        ),
    ),
    (
        "people in a sentence, each with brackets",
        "US",
        "For more information, please contact Jane Doe (jane@example.com, 212-555-0100) or Jo Miles (jo@example.com).",
        (
            Record(name="Jane Doe", emails=("jane@example.com",), phones=("+12125550100",)),
            Record(name="Jo Miles", emails=("jo@example.com",)),
        ),
    ),
    (
        "two columns under two headings",
        "US",
        """\
Media Contact:                 Investor Contact:
Jane Doe                       Richard Miles
212-555-0100                   212-555-0101
jane@example.com               richard@example.com
""",
        (
            Record(name="Jane Doe", emails=("jane@example.com",), phones=("+12125550100",), role=Role.MEDIA),
            Record(name="Richard Miles", emails=("richard@example.com",), phones=("+12125550101",), role=Role.INVESTOR),
        ),
    ),
    (
        "two columns parted by tabs",
        "US",
        "Media Contact\tInvestor Contact\nJane Doe\tRichard Miles\nAcme Corp.\tAnvil Ltd\n212-555-0100\t212-555-0101\n",
        (
            Record(name="Jane Doe", organization="Acme Corp.", phones=("+12125550100",), role=Role.MEDIA),
            Record(name="Richard Miles", organization="Anvil Ltd", phones=("+12125550101",), role=Role.INVESTOR),
        ),
    ),
    (
        "a table of two people, column by column",
        "US",
        "| **Media** | **Investors** |\n|---|---|\n| Jane Doe | Richard Miles |\n| 212-555-0100 | 212-555-0101 |\n",
        (
            Record(name="Jane Doe", phones=("+12125550100",), role=Role.MEDIA),
            Record(name="Richard Miles", phones=("+12125550101",), role=Role.INVESTOR),
        ),
    ),
    (
        "a company that is called like a person, told by the mailbox",
        None,
        "Media Contact:\nGreen Bellows\nThulani Zwane\nthulani@greenbellows.example\n",
        (
            Record(
                name="Thulani Zwane",
                organization="Green Bellows",
                emails=("thulani@greenbellows.example",),
                role=Role.MEDIA,
            ),
        ),
    ),
    (
        "an initial that is a label as well",
        None,
        "Contact\nJane M. Doe-Smith\nFounder & CEO, Acme Labs\njane@example.com",
        (
            Record(
                name="Jane M. Doe-Smith",
                title="Founder & CEO",
                organization="Acme Labs",
                emails=("jane@example.com",),
            ),
        ),
    ),
    (
        "labels that say whom they are of",
        "US",
        "PR Contact Name: Jane Doe\nPR Contact Email: jane@example.com\nPR Contact Phone: 202-555-0100",
        (Record(name="Jane Doe", emails=("jane@example.com",), phones=("+12025550100",), role=Role.MEDIA),),
    ),
    (
        "desks that say what they are for",
        "US",
        "Contact: Acme News Desk, 202-555-0100\nInvestors: ir@example.com",
        (
            Record(organization="Acme News Desk", phones=("+12025550100",), role=Role.MEDIA),
            Record(emails=("ir@example.com",), role=Role.INVESTOR),
        ),
    ),
    (
        "partners whose names make a firm",
        "US",
        "Contact:\nAnvil, Doe & Miles LLP\nJane Doe, Esq.\n(212) 555-0100\n",
        (Record(name="Jane Doe, Esq.", organization="Anvil, Doe & Miles LLP", phones=("+12125550100",)),),
    ),
    (
        "every line break lost",
        "US",
        "Media Contact:Jane DoeAcme Corp.212-555-0100jane@example.com",
        (
            Record(
                name="Jane Doe",
                organization="Acme Corp.",
                emails=("jane@example.com",),
                phones=("+12125550100",),
                role=Role.MEDIA,
            ),
        ),
    ),
    (
        "an address behind a link",
        "US",
        "Media contact: [Jane Doe](mailto:jane@example.com), 212-555-0100",
        (Record(name="Jane Doe", emails=("jane@example.com",), phones=("+12125550100",), role=Role.MEDIA),),
    ),
    (
        "a title and an organization with no mark between, in Dutch",
        "NL",
        "Perscontact:\nSanne de Vries, woordvoerder Aambeeld BV, pers@example.nl\n",
        (
            Record(
                name="Sanne de Vries",
                title="woordvoerder",
                organization="Aambeeld BV",
                emails=("pers@example.nl",),
                role=Role.MEDIA,
            ),
        ),
    ),
    (
        "department, name of two words and two labels on a line, in Japanese",
        "JP",
        "【報道関係者お問い合わせ先】\n株式会社アクメ 広報部 山田 太郎\nTEL：03-5550-0100 FAX：03-5550-0101\n",
        (
            Record(
                name="山田 太郎",
                title="広報部",
                organization="株式会社アクメ",
                phones=("+81355500100",),
                role=Role.MEDIA,
            ),
        ),
    ),
    (
        "department, name and rank, in Korean",
        "KR",
        "문의: 주식회사 모루 홍보팀 김민수 팀장 (02-555-0123, minsu@example.kr)",
        (
            Record(
                name="김민수",
                title="홍보팀",
                organization="주식회사 모루",
                emails=("minsu@example.kr",),
                phones=("+8225550123",),
                role=Role.MEDIA,
            ),
        ),
    ),
    (
        "title before name, in Chinese",
        "CN",
        "媒体联系：\n北京铁砧科技有限公司\n公关经理 李明\n电话：+86 10 5555 0123\n",
        (
            Record(
                name="李明",
                title="公关经理",
                organization="北京铁砧科技有限公司",
                phones=("+861055550123",),
                role=Role.MEDIA,
            ),
        ),
    ),
    (
        "name, title and organization, in Arabic",
        "AE",
        "للاستفسارات الإعلامية:\nأحمد علي\nمدير العلاقات العامة\nشركة السندان\nهاتف: +971 4 555 0100\n",
        (
            Record(
                name="أحمد علي",
                title="مدير العلاقات العامة",
                organization="شركة السندان",
                phones=("+97145550100",),
                role=Role.MEDIA,
            ),
        ),
    ),
    (
        "name and title on a line, in Thai",
        "TH",
        "ติดต่อ:\nคุณสมใจ ใจดี ผู้จัดการฝ่ายประชาสัมพันธ์\nบริษัท ทั่ง จำกัด\nโทร. 02-555-0100\n",
        (
            Record(
                name="คุณสมใจ ใจดี",
                title="ผู้จัดการฝ่ายประชาสัมพันธ์",
                organization="บริษัท ทั่ง จำกัด",
                phones=("+6625550100",),
            ),
        ),
    ),
    (
        "small letters in titles and names of bodies, in Vietnamese",
        "VN",
        "Liên hệ báo chí:\nNguyễn Văn Mẫu\nTrưởng phòng Truyền thông, Công ty Cổ phần Cái Đe\nmau@example.vn\n",
        (
            Record(
                name="Nguyễn Văn Mẫu",
                title="Trưởng phòng Truyền thông",
                organization="Công ty Cổ phần Cái Đe",
                emails=("mau@example.vn",),
                role=Role.MEDIA,
            ),
        ),
    ),
    (
        "headings that say whose contact it is behind the word",
        "US",
        """\
Media and Investor Contact for Acme:
Jane Doe
212-555-0100

Investor Contact for Anvil Ltd:
Richard Miles
212-555-0101
""",
        (
            Record(name="Jane Doe", organization="Acme", phones=("+12125550100",), role=Role.MEDIA),
            Record(name="Richard Miles", organization="Anvil Ltd", phones=("+12125550101",), role=Role.INVESTOR),
        ),
    ),
    (
        "headings that bid the reader write",
        "US",
        "Contact the Firm Now: info@example.com\n\nContact Us Today: sales@example.com\n",
        (Record(emails=("info@example.com",)), Record(emails=("sales@example.com",))),
    ),
    (
        "two lawyers over one number, below a firm with its legal form behind a comma",
        "US",
        "Acme Beagle & Squire, P.C.\nJane Doe, Esq.\nJohn Roe, Esq.\n(212) 555-0100\n",
        tuple(
            Record(name=name, organization="Acme Beagle & Squire, P.C.", phones=("+12125550100",))
            for name in ("Jane Doe, Esq.", "John Roe, Esq.")
        ),
    ),
    (
        "lawyers whose names are in no list, above a firm with a number that is free to call",
        "US",
        """\
Contact:
Zorb Doe, Esq.
Plomp Roe, Esq.
The Anvil Law Firm, P.A.
100 Main Street, 40th Floor
New York, NY 10016
Tel: (212) 555-0100
Toll Free: (866) 555-0101
""",
        tuple(
            Record(name=name, organization="The Anvil Law Firm, P.A.", phones=("+12125550100", "+18665550101"))
            for name in ("Zorb Doe, Esq.", "Plomp Roe, Esq.")
        ),
    ),
    (
        "a firm called by its partners, with a legal form",
        "US",
        "Contact:\nJane Doe, Esq.\nDoe, Roe & Miles, LLP\n(212) 555-0100\n",
        (Record(name="Jane Doe, Esq.", organization="Doe, Roe & Miles, LLP", phones=("+12125550100",)),),
    ),
    (
        "people whose names are in no list below their firms, what a firm does in brackets on its own line",
        "GB",
        """\
For enquiries:

Acme plc

Zorb Doe
Plomp Roe
+44 20 7946 0100

Hammer Limited

(Financial and Nominated Adviser)

Nick Hill

Alex Wood

+44 20 7946 0101
""",
        (
            *(
                Record(name=name, organization="Acme plc", phones=("+442079460100",))
                for name in ("Zorb Doe", "Plomp Roe")
            ),
            *(
                Record(name=name, organization="Hammer Limited", phones=("+442079460101",))
                for name in ("Nick Hill", "Alex Wood")
            ),
        ),
    ),
    (
        "names in camel case that stand nowhere else",
        "US",
        """\
Contact:
Jane Doe
RedAnvil Companies Inc.
202-555-0100

Richard Miles, BlueAnvil Holdings LLC, 202-555-0101

Sara Hill
GreenHammer, 202-555-0102
""",
        (
            Record(name="Jane Doe", organization="RedAnvil Companies Inc.", phones=("+12025550100",)),
            Record(name="Richard Miles", organization="BlueAnvil Holdings LLC", phones=("+12025550101",)),
            Record(name="Sara Hill", organization="GreenHammer", phones=("+12025550102",)),
        ),
    ),
    (
        "titles with a dash before the field",
        "US",
        """\
Contact:
Jane Doe
Director – Investor Relations
Acme Corp.
212-555-0100

Richard Miles - Manager - Corporate Communications - Anvil Ltd - 212-555-0101
""",
        (
            Record(
                name="Jane Doe",
                title="Director – Investor Relations",
                organization="Acme Corp.",
                phones=("+12125550100",),
                role=Role.INVESTOR,
            ),
            Record(
                name="Richard Miles",
                title="Manager - Corporate Communications",
                organization="Anvil Ltd",
                phones=("+12125550101",),
            ),
        ),
    ),
    (
        "people of organizations in one line of a wire",
        "US",
        "CONTACT: Jane Doe of Acme, +1-212-555-0100, jane@example.com; or Jo Miles of Hill & Wood, +1-212-555-0101",
        (
            Record(name="Jane Doe", organization="Acme", emails=("jane@example.com",), phones=("+12125550100",)),
            Record(name="Jo Miles", organization="Hill & Wood", phones=("+12125550101",)),
        ),
    ),
    (
        "countries before a number that is free to call there",
        None,
        "Investor Relations\nUSA/Canada (Toll Free): +1-800-555-0100\nir@example.com\n",
        (Record(emails=("ir@example.com",), phones=("+18005550100",), role=Role.INVESTOR),),
    ),
    (
        "a number for the press and one for everybody",
        "US",
        "Inquiries\n\nMedia:\nAcme Office of Media Affairs\n202-555-0100\n\nConsumer:\n888-555-0101\n",
        (
            Record(organization="Acme Office of Media Affairs", phones=("+12025550100",), role=Role.MEDIA),
            Record(phones=("+18885550101",)),
        ),
    ),
    (
        "a desk with a form on the web and nothing else",
        "JP",
        "Press Contacts:\nAcme Limited\nPublic Relations Division\nInquiries: https://example.com/inquiry/\n",
        (Record(organization="Acme Limited", urls=("https://example.com/inquiry/",), role=Role.MEDIA),),
    ),
    (
        "a person or a desk in one line of a wire, both of one organization",
        "US",
        """\
CONTACT: Jane Doe, Communications Manager, +1-212-555-0100,
or jane@example.com, or Investor Relations, +1-212-555-0101, or
ir@example.com, both of Acme Anvils, Inc.
""",
        (
            Record(
                name="Jane Doe",
                title="Communications Manager",
                organization="Acme Anvils, Inc.",
                emails=("jane@example.com",),
                phones=("+12125550100",),
            ),
            Record(
                organization="Acme Anvils, Inc.",
                emails=("ir@example.com",),
                phones=("+12125550101",),
                role=Role.INVESTOR,
            ),
        ),
    ),
    (
        "an organization whose name begins with a number",
        "US",
        "Contact:\nJane Doe\nChief Accounting Officer\n1847 Anvil Inc.\n100 Main Street\n202-555-0100\n",
        (
            Record(
                name="Jane Doe",
                title="Chief Accounting Officer",
                organization="1847 Anvil Inc.",
                phones=("+12025550100",),
            ),
        ),
    ),
    (
        "a title with a comma before the address",
        "US",
        "Media contact: Jane Doe, Director of Communications and Media, at media@example.com\n",
        (
            Record(
                name="Jane Doe",
                title="Director of Communications and Media",
                emails=("media@example.com",),
                role=Role.MEDIA,
            ),
        ),
    ),
)


@pytest.mark.parametrize(("region", "text", "expected"), [pytest.param(*block[1:], id=block[0]) for block in BLOCKS])
def test_a_contact_block_with(region: str | None, text: str, expected: tuple[Record, ...]) -> None:
    assert tuple(map(Record.of, pressparse.find_contacts(text, region=region))) == expected

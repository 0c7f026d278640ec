"""Prefix forms of East Asia: agency, place and day without blanks, or in brackets of their own.

Xinhua and China News write the agency, the place and the day as one word, closed by 电 or 電; digits may be full-width
(folding makes them plain). The reporters stand behind it in parentheses.

>>> match = EAST_ASIAN.match("新华社北京8月12日电(记者罗沙)记者")
>>> match["tag"], match["place"], match["month_number"], match["day"]
('新华社', '北京', '8', '12')

Kyodo and Jiji put place and agency in lenticular brackets, Yonhap in parentheses with an equals sign, before the
reporter's name and another one:

>>> EAST_ASIAN.match("【ワシントン共同】")["place"]
'ワシントン'
>>> EAST_ASIAN.match("(서울=연합뉴스) 홍길동 기자 = 정부가")["tag"]
'연합뉴스'

So does the Central News Agency of Taiwan, behind its reporters; it gives the day of the month alone:

>>> EAST_ASIAN.match("(中央社記者張三台北4日電)總統")["place"]
'台北'

Korea Newswire leaves the place out at times:

>>> EAST_ASIAN.match("2021년 03월 12일 -- 아크메가")["day"]
'12'

Sources: xinhuanet.com, chinanews.com.cn, cna.com.tw, kyodo.co.jp, yna.co.kr.
"""

from pressparse.formats.format import Format

EAST_ASIAN = Format(
    name="east_asian",
    origin="pressparse",
    sign="电電日】=일",
    dateline=r"""
        (?P<tag>\p{Han}{1,4}[社报報网網]) (?P<place>\p{Han}{2,8}?) {date} (?<=[电電日])
            (?: [电電] )?+ (?: \s*+\([^()\n]{1,40}+\) )?+ (?: [题題]\s?: )?+
      | \( (?P<tag>中央社) (?: [記记]者 \p{Han}{2,3} (?:、\p{Han}{2,3}){0,3} )?
            (?P<place>\p{Han}{2,6}) \d{1,2}日 (?:[專专]|[綜综]合外)?+ [電电] (?:[報报][導导])?+ \)
      | 【 (?P<place>[\p{Katakana}\p{Han}ー・]{1,16}?) (?P<tag>共同|時事|ロイター|[A-Z]{2,4}) 】
      | 【 (?P<place>[\p{Katakana}\p{Han}ー・]{1,16}) \s++ {date} \s++ (?P<tag>[\p{L}\ =]{2,40}) 】
      | [(\[] (?!사진) (?P<place>[\p{Hangul}\p{Han}]{2,10}) = (?P<tag>[\p{Hangul}\p{Han}\d]{2,8}) [)\]]
            (?: \s*+ [\p{Hangul}·,\ ]{2,30}+ (?P<separator>=) )?+
      | (?=\d{4}\s?년) {date} (?<=일) (?P<separator>\s++--)(?=\s)
    """,
)
"""The mark must name a known service."""

"""Times limit a question: at a date, within a time, before an event, since a year."""

import pytest

from tests.understanding.conftest import Reader


@pytest.mark.parametrize(
    ("question", "as_of", "during"),
    [
        ("who recognised Palestine in 2024", "2024", True),
        ("who recognised Palestine as of 1 March 2019", "2019-03-01", False),
        ("Palestine recognitions between 2010 and 2012", "2010/2012", True),
        ("who recognised Palestine between 2010 and 2012", "2010/2012", True),
        ("who recognised Kosovo before 2010", "../2009", False),
        ("how many recognised Palestine by the end of sept 2025", "2025-09-30", False),
        ("who recognised Abkhazia on 2022-06-30", "2022-06-30", True),
        ("хто визнав Палестину у вересні 2025", "2025-09", True),
        ("хто визнавав Косово у 2009 році", "2009", False),
        ("кто признал Палестину в сентябре 2025-го", "2025-09", True),
        ("сколько стран признавали ДНР по состоянию на май 2022", "2022-05", False),
        ("2019년 3월 기준 대만 수교국 몇 개야", "2019-03", False),
        ("2024년에 팔레스타인 승인한 나라", "2024", True),
        ("who recognised Kosovo since 2015", "2015/..", True),
        ("сколько признаний было у Косова к десятому октября 2008-го", "2008-10-10", False),
        ("who recognised Kosovo on the twenty-first of February 2008", "2008-02-21", True),
        ("2010년 말까지 코소보를 승인한 나라 수", "2010-12-31", False),
        ("13.07.2022 кто признал ДНР", "2022-07-13", True),
        ("хронологія ДНР 12–15 липня 2022", "2022-07-12/2022-07-15", True),
        ("хронология ДНР 13.07-15.07.2022", "2022-07-13/2022-07-15", True),
        ("2024.5.20 ~ 5.31 사이 팔레스타인을 승인한 나라", "2024-05-20/2024-05-31", True),
        ("how many recognised Croatia by the end of Jan. '92", "1992-01-31", False),
        ("кто признал Палестину, май–июнь 2024", "2024-05/2024-06", True),
        ("who recognised Palestine in May and June 2024", "2024-05/2024-06", True),
        ("скільки країн визнавали Косово на кінець 12-го", "2012-12-31", False),
        ("who recognised Palestine in the 1990s", "199X", True),
        ("states that recognised Palestine in the 80s", "198X", True),
        ("who recognised Palestine before the 2000s", "../1999", False),
        ("кто признал Палестину в 1990-х годах", "199X", True),
        ("1990년대에 팔레스타인을 승인한 나라", "199X", True),
        ("2025년 9월 20일~23일 팔레스타인 승인한 나라", "2025-09-20/2025-09-23", True),
        ("2022년 2월초 - 6월말 도네츠크 승인한 나라", "2022-02/2022-06", True),
        ("24.5.20~6.4 팔레스타인 승인한 나라", "2024-05-20/2024-06-04", True),
        ("22.7.13 도네츠크 승인한 나라", "2022-07-13", True),
        ("who recognised Donetsk on 13.07.2022?", "2022-07-13", True),
    ],
)
def test_a_time_limits_acts_or_says_when_things_stood(
    reader: Reader, question: str, as_of: str, during: bool
) -> None:
    query = reader.query(question)
    assert (query.as_of, query.during) == (as_of, during)


def test_a_day_without_a_year_is_no_limit(reader: Reader) -> None:
    assert reader.query("what day did Abkhazia recognise Donetsk, 25 or 26 Feb?").as_of is None


def test_a_day_that_does_not_exist_is_no_limit(reader: Reader) -> None:
    assert reader.query("who recognised Kosovo on 2010-02-31").as_of is None


@pytest.mark.parametrize(
    ("question", "subject"),
    [
        ("кто признал Сент-Китс и Невис", "kn"),
        ("Who recognised the Slovak State (1939–1945)?", "slovak-state-1939"),
    ],
)
def test_a_month_or_years_within_a_name_are_no_time(reader: Reader, question: str, subject: str) -> None:
    query = reader.query(question)
    assert (query.subject, query.as_of) == ((subject,), None)

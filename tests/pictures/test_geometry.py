"""The outlines: everybody who can recognise has a place, and the places are where they belong."""

import json

import pytest

from bot.pictures.geometry import BELONGS, SHOWN_BY, WORLD, drawn_as, outlines
from bot.pictures.map import _VIEWS, _spots
from bot.pictures.view import View, equal_earth


def test_every_un_member_has_an_outline_or_a_spot(store):
    assert not [id for id in store.un_members("2026-11-21") if not drawn_as(id)]


DISPUTED = """
    xk ps tw sadr northern-cyprus somaliland abkhazia south-ossetia transnistria artsakh dpr lpr
    crimea kherson-oblast zaporizhzhia-oblast
"""
BESIDE_THE_UN = "va ck nu smom"


@pytest.mark.parametrize("id", (DISPUTED + BESIDE_THE_UN).split())
def test_what_is_disputed_has_one_too(id):
    assert drawn_as(id)


def test_every_member_is_seen_in_some_view(store):
    seen = {id for id, *_ in _spots()}
    assert not store.un_members("2026-11-21") - seen


def test_every_outline_is_of_an_entity(store):
    unknown = {id for id in outlines() if not store.entity(id)} - {"golan", "smom"}
    assert not unknown


def test_stand_ins_are_outlines_themselves():
    assert not {shape for shapes in SHOWN_BY.values() for shape in shapes} - outlines().keys()
    assert not BELONGS.keys() - outlines().keys()


def test_the_file_is_small_and_says_whose_it_is():
    assert WORLD.stat().st_size < 600_000
    about = json.loads(WORLD.read_text(encoding="utf-8"))["about"]
    assert "Natural Earth" in about["origin"]
    assert "public domain" in about["origin"]


def test_no_place_lies_off_the_globe():
    places = [place for rings in outlines().values() for ring in rings for place in ring]
    assert all(-190.5 <= east <= 190.5 and -60 <= north <= 84 for east, north in places)


def inside(east: float, north: float, id: str) -> bool:
    """Whether a place lies within one of the rings of an outline."""
    for ring in outlines()[id]:
        crossed = False
        for (x1, y1), (x2, y2) in zip(ring, ring[1:] + ring[:1], strict=True):
            if (y1 > north) != (y2 > north) and east < (x2 - x1) * (north - y1) / (y2 - y1) + x1:
                crossed = not crossed
        if crossed:
            return True
    return False


@pytest.mark.parametrize(
    ("east", "north", "id"),
    [
        (34.1, 45.0, "crimea"),
        (35.8, 33.0, "golan"),
        (-12.0, 26.5, "sadr"),
        (21.0, 42.6, "xk"),
        (121.0, 23.8, "tw"),
        (30.5, 50.5, "ua"),
        (-7.5, 33.5, "ma"),
    ],
)
def test_places_lie_in_the_outline_that_takes_no_side(east, north, id):
    assert inside(east, north, id)
    others = {"ru", "ma", "rs", "cn", "sy", "ua"} - {id}
    assert not any(inside(east, north, other) for other in others)


def test_equal_areas_are_equal():
    def area(south, north):
        low, high = equal_earth(0, south)[1], equal_earth(0, north)[1]
        middle = equal_earth(0.01, (south + north) / 2)[0]
        return (high - low) * middle

    # A degree of latitude at 60 holds half the land that one at the equator holds.
    assert area(59.5, 60.5) / area(-0.5, 0.5) == pytest.approx(0.5, abs=0.01)


def test_what_lies_beyond_the_edge_comes_in_at_the_other_end():
    pacific = View(131, 191, -25, 18, 0, 0, 600)
    samoa = ((-172.0, -13.6), (-171.5, -13.6), (-171.5, -13.9))
    assert pacific.shows(pacific.place(samoa))


def test_the_views_do_not_overlap():
    boxes = [view.box for view in _VIEWS]
    for place, (left, top, right, bottom) in enumerate(boxes):
        for other in boxes[place + 1 :]:
            apart = right <= other[0] or other[2] <= left or bottom <= other[1] or other[3] <= top
            assert apart

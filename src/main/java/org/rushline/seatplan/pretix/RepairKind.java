package org.rushline.seatplan.pretix;

/** What can be put right without asking. */
enum RepairKind {
    GUID_REPEATED(
            "seat repeated another seat's guid and was given its own",
            "seats repeated another seat's guid and were given their own"),
    GUID_MISSING(
            "seat had no guid and was given its own", "seats had no guid and were given their own"),
    SEAT_REPEATED(
            "seat had the number of another one in its row and was told apart, as in 7 (2)",
            "seats had the number of another one in their row and were told apart, as in 7 (2)"),
    SEAT_UNNUMBERED(
            "seat had no number and was counted along its row",
            "seats had no number and were counted along their rows"),
    ROW_REPEATED(
            "row had seats that another row of its name has too and was told apart, as in A (2)",
            "rows had seats that another row of their name has too and were told apart, as in A (2)"),
    ROW_UNNAMED(
            "row had no label and was counted in its zone",
            "rows had no label and were counted in their zones"),
    ROW_EMPTY("row had no seats and was left out", "rows had no seats and were left out"),
    ZONE_EMPTY(
            "zone had neither seats nor areas and was left out",
            "zones had neither seats nor areas and were left out"),
    ZONE_UNNAMED("zone had no name and was given one", "zones had no name and were given one"),
    ZONE_APART(
            "zone lies in parts far from each other and became one section for each",
            "zones lie in parts far from each other and became one section for each"),
    SECTION_REPEATED(
            "section had the name of another one and was told apart by a number",
            "sections had the name of another one and were told apart by a number"),
    TEXT_SHORTENED("text was too long and was shortened", "texts were too long and were shortened"),
    COLOUR_UNKNOWN(
            "category had a colour that is not like #1a2b3c and was given another",
            "categories had a colour that is not like #1a2b3c and were given others"),
    CATEGORY_REPEATED(
            "category had the name of another one and was merged with it",
            "categories had the name of another one and were merged with it"),
    GUID_NOT_KEPT(
            "seat's guid was only used to find repeats: here a seat is known by its ordinal",
            "seats' guids were only used to find repeats: here seats are known by their ordinals"),
    STAGE_FOUND(
            "area has the name of a stage or pitch and became the plan's own",
            "areas have the name of a stage or pitch and became the plan's own"),
    STANDING_WITHOUT_CAPACITY(
            "area for standing had no capacity and is only shown",
            "areas for standing had no capacity and are only shown"),
    NOT_FOR_STANDING(
            "area had a capacity but was said not to be for standing and is only shown",
            "areas had a capacity but were said not to be for standing and are only shown"),
    DECORATION_FAR(
            "area lay too far from the seats and was left out",
            "areas lay too far from the seats and were left out"),
    DECORATIONS_TOO_MANY(
            "area was more than a plan can show and was left out",
            "areas were more than a plan can show and were left out"),
    SIZE_WRONG(
            "size did not hold all seats and was enlarged",
            "sizes did not hold all seats and were enlarged");

    private final String one;
    private final String many;

    RepairKind(String one, String many) {
        this.one = one;
        this.many = many;
    }

    String one() {
        return one;
    }

    String many() {
        return many;
    }
}

package org.rushline.seatplan.pretix;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonPointer;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.rushline.platform.problem.InvalidFields;

/**
 * Whatever is taken out of a file with one of everything is missed: in the plan or in the repairs.
 */
class LoseNothingInSilenceTest {

    /** The members of the format, by what has them. */
    private static final List<Set<String>> FORMAT =
            List.of(
                    Set.of("name", "size", "categories", "zones"),
                    Set.of("name", "color"),
                    Set.of("name", "zone_id", "uuid", "position", "displayed", "rows", "areas"),
                    Set.of("row_number", "row_label", "seat_label", "row_number_position"),
                    Set.of("position", "uuid", "seats", "number_of_seats", "seats_spacing"),
                    Set.of("seat_guid", "seat_number", "position", "category", "uuid", "radius"),
                    Set.of("start_direction", "shape", "position", "rotation", "color", "uuid"),
                    Set.of("border_color", "text", "polygon", "rectangle", "ellipse", "circle"),
                    Set.of("width", "height", "points", "x", "y"));

    /** What is meant where nothing is said. */
    private static final Set<String> USUAL = Set.of("0", "\"rectangle\"", "\"STAGE\"", "\"text\"");

    private final JsonObject file =
            Json.createReader(new StringReader(WholePlan.FILE.replace('\'', '"'))).readObject();
    private final ImportedPlan whole = WholePlan.read();

    @Test
    void the_file_has_every_member_of_the_format() {
        var names = new TreeSet<String>();
        pointers(file, "").forEach(path -> names.addAll(List.of(path.split("/"))));
        FORMAT.forEach(members -> assertThat(names).containsAll(members));
    }

    @Test
    void every_member_is_in_the_plan_or_in_the_repairs() {
        var lost =
                pointers(file, "").stream()
                        .filter(path -> !USUAL.contains(file.getValue(path).toString()))
                        .filter(path -> isSame(Json.createPointer(path)))
                        .toList();
        assertThat(lost).isEmpty();
    }

    private boolean isSame(JsonPointer member) {
        var without = member.remove(file).toString();
        try {
            return PretixFile.read(without).equals(whole);
        } catch (InvalidFields missing) {
            return false;
        }
    }

    /** Of all values that are neither objects nor arrays. */
    private static List<String> pointers(JsonValue value, String path) {
        var pointers = new ArrayList<String>();
        if (value instanceof JsonObject object) {
            object.forEach((key, child) -> pointers.addAll(pointers(child, path + "/" + key)));
        } else if (value instanceof JsonStructure array) {
            var items = array.asJsonArray();
            for (int i = 0; i < items.size(); i++) {
                pointers.addAll(pointers(items.get(i), path + "/" + i));
            }
        } else {
            pointers.add(path);
        }
        return pointers;
    }
}

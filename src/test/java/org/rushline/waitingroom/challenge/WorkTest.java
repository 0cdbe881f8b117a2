package org.rushline.waitingroom.challenge;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.altcha.altcha.Altcha;
import org.altcha.altcha.Altcha.Algorithm;
import org.altcha.altcha.Altcha.ChallengeOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkTest {

    private static final String SECRET = "6a1c2a53-0fdb-4c65-9b9c-2f2c2b4f2d11";
    private static final int MOST = 500;

    private final JsonObject task = Work.task(SECRET, "wtr_1-acc_1", MOST);

    @Test
    void whoever_has_found_the_number_has_done_the_work() throws Exception {
        assertThat(isSolved(solved(task))).isTrue();
        assertThat(task.getInt("maxnumber")).isEqualTo(MOST);
    }

    @Test
    void it_is_of_no_use_to_others_in_other_rooms_or_after_another_secret() throws Exception {
        var solution = encoded(solved(task));
        assertThat(Work.isSolved(SECRET, "wtr_1-acc_2", solution)).isFalse();
        assertThat(Work.isSolved(SECRET, "wtr_2-acc_1", solution)).isFalse();
        assertThat(Work.isSolved(SECRET + "0", "wtr_1-acc_1", solution)).isFalse();
    }

    @Test
    void a_task_that_somebody_made_for_themselves_is_none() throws Exception {
        var own = Work.task("their own secret", "wtr_1-acc_1", 1);
        assertThat(isSolved(solved(own))).isFalse();
    }

    @Test
    void whoever_changes_the_smallest_thing_has_not_solved_it() throws Exception {
        var solution = solved(task);
        for (var member : new String[] {"challenge", "salt", "signature"}) {
            var text = solution.getString(member);
            for (int at = 0; at < text.length(); at++) {
                var other = (char) (text.charAt(at) ^ 1);
                var changed = text.substring(0, at) + other + text.substring(at + 1);
                var forged = Json.createObjectBuilder(solution).add(member, changed).build();
                assertThat(isSolved(forged)).as("%s at %d", member, at).isFalse();
            }
        }
        var number = solution.getJsonNumber("number").longValue();
        assertThat(isSolved(with(solution, number + 1))).isFalse();
        assertThat(isSolved(with(solution, -1 - number))).isFalse();
    }

    @Test
    void after_its_time_it_is_worth_nothing() throws Exception {
        var old =
                Altcha.createChallenge(
                        new ChallengeOptions()
                                .setHmacKey(SECRET)
                                .setMaxNumber(1L)
                                .setExpiresInSeconds(-1)
                                .addParam("for", "wtr_1-acc_1"));
        var json =
                Json.createObjectBuilder()
                        .add("algorithm", old.algorithm)
                        .add("challenge", old.challenge)
                        .add("salt", old.salt)
                        .add("signature", old.signature)
                        .add("maxnumber", 1)
                        .build();
        assertThat(isSolved(solved(json))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "?",
                "e30=",
                "bnVsbA==",
                "W10=",
                "eyJhbGdvcml0aG0iOjF9",
                "eyJudW1iZXIiOiJ4In0=",
                "eyI="
            })
    void nonsense_is_no_solution(String nonsense) {
        assertThat(Work.isSolved(SECRET, "wtr_1-acc_1", nonsense)).isFalse();
        assertThat(Work.isSolved(SECRET, "wtr_1-acc_1", "A".repeat(4_000))).isFalse();
        assertThat(Work.isSolved(SECRET, "wtr_1-acc_1", null)).isFalse();
    }

    private static boolean isSolved(JsonObject solution) {
        return Work.isSolved(SECRET, "wtr_1-acc_1", encoded(solution));
    }

    static JsonObject solved(JsonObject task) throws Exception {
        var found =
                Altcha.solveChallenge(
                        task.getString("challenge"),
                        task.getString("salt"),
                        Algorithm.SHA256,
                        task.getInt("maxnumber"),
                        0);
        return with(task, found.number);
    }

    private static JsonObject with(JsonObject task, long number) {
        return Json.createObjectBuilder(task).add("number", number).build();
    }

    static String encoded(JsonObject solution) {
        return Base64.getEncoder()
                .encodeToString(solution.toString().getBytes(StandardCharsets.UTF_8));
    }
}

package org.rushline.presale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rushline.platform.id.TierId;
import org.rushline.platform.json.ReadBack;
import org.rushline.platform.problem.InvalidFields;
import org.rushline.platform.problem.InvalidFields.FieldError;

class PresaleTermsTest {

    private static final Instant NOW = Instant.parse("2026-12-01T10:00:00Z");
    private static final Instant STARTS = Instant.parse("2026-12-24T19:00:00Z");
    private static final TierId STALLS = new TierId(5);

    @Test
    void it_opens_at_once_if_nothing_is_said() {
        var terms = terms(null, STARTS, null, null);
        assertThat(terms).isEqualTo(new PresaleTerms(NOW, STARTS, null));
    }

    @Test
    void an_edit_that_does_not_say_when_it_opens_leaves_it() {
        var opened = NOW.minusSeconds(3600);
        var now = view(opened);
        assertThat(terms(null, STARTS, null, now).opensAt()).isEqualTo(opened);
        assertThat(terms(opened, STARTS, null, now).opensAt()).isEqualTo(opened);
        assertWrong(opened.plusSeconds(1), STARTS, null, now, "opensAt must be in the future");
    }

    @Test
    void its_times_follow_each_other() {
        assertWrong(NOW, NOW, null, null, "endsAt must be after the presale opens");
        assertWrong(
                NOW, STARTS.plusMillis(1), null, null, "endsAt must not be after the event starts");
        assertWrong(
                NOW.minusSeconds(2),
                NOW,
                null,
                view(NOW.minusSeconds(2)),
                "endsAt must be in the future");
    }

    @Test
    void its_tiers_are_the_events_and_named_once() {
        assertThat(terms(NOW, STARTS, List.of(STALLS.toString()), null).tiers())
                .containsExactly(STALLS);
        var stalls = STALLS.toString();
        assertWrong(
                NOW,
                STARTS,
                List.of(stalls, new TierId(6).toString(), stalls),
                null,
                "tiers[1] is of another event, or of none",
                "tiers[2] is named twice");
    }

    private static void assertWrong(
            Instant opens, Instant ends, List<String> tiers, PresaleView before, String... wrong) {
        assertThatThrownBy(() -> terms(opens, ends, tiers, before))
                .isInstanceOfSatisfying(
                        InvalidFields.class,
                        refused ->
                                assertThat(refused.errors())
                                        .extracting(PresaleTermsTest::said)
                                        .containsExactly(wrong));
    }

    private static String said(FieldError error) {
        return error.field() + " " + error.reason();
    }

    private static PresaleTerms terms(
            Instant opens, Instant ends, List<String> tiers, PresaleView before) {
        var details =
                new PresaleDetails("Friends", opens, ends, tiers, null, null, ReadBack.NOTHING);
        return PresaleTerms.of(
                details, new PresaleTerms.Known(NOW, STARTS, List.of(STALLS), before));
    }

    private static PresaleView view(Instant opened) {
        return new PresaleView(
                "pre_1", "Friends", opened, STARTS, null, null, 0, 0, 0, "acc_1", opened, 0);
    }
}

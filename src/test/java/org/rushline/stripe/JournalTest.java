package org.rushline.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {

    private static final NewIntent ASKED =
            new NewIntent(5000, "eur", "two seats", Map.of("bookingId", "7"), List.of("card"));

    @TempDir Path folder;

    @Test
    void payments_and_refunds_are_there_again_as_they_were() throws IOException {
        var before = ledger();
        var paid = intent(before);
        paid.confirm(TestCard.VISA, null);
        before.changed(paid);
        var open = intent(before);
        var refund = Refund.begin(paid, 700L, null, Map.of("refundId", "3"), true);
        before.restore(refund);
        before.changed(refund);
        refund.end(true);
        before.changed(refund);

        var after = ledger();
        assertThat(after.json()).isEqualTo(before.json());
        assertThat(after.intent(open.id).json()).isEqualTo(open.json());
        assertThat(after.intent(paid.id).json()).isEqualTo(paid.json());
        assertThat(after.intent(paid.id).refunded()).isEqualTo(700);
    }

    @Test
    void a_line_cut_short_by_a_kill_is_passed_over() throws IOException {
        var intent = intent(ledger());
        Files.writeString(folder.resolve("stripe"), "{\"card\":", StandardOpenOption.APPEND);
        var afterwards = intent(ledger());
        var ledger = ledger();
        assertThat(ledger.intent(intent.id).status).isEqualTo("requires_payment_method");
        assertThat(ledger.intent(afterwards.id).secret).isEqualTo(afterwards.secret);
    }

    private Ledger ledger() throws IOException {
        var ledger = new Ledger();
        ledger.keepIn(folder.resolve("stripe"));
        return ledger;
    }

    private static Intent intent(Ledger ledger) {
        var intent = new Intent(ASKED);
        ledger.restore(intent);
        ledger.changed(intent);
        return intent;
    }
}

package org.rushline.trail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.rushline.platform.id.AccountId;

/** How much of what strangers try is written. */
class RefusalsTest {

    private static final int MOST = 200;

    private final List<String> written = new ArrayList<>();
    private final Refusals refusals = new Refusals();

    RefusalsTest() {
        refusals.trail =
                new Trail() {
                    @Override
                    void note(TrailKind kind, Deed deed, int times, int status) {
                        written.add(status + " " + deed.subject() + " x" + times);
                    }
                };
    }

    @Test
    void the_first_is_written_at_once_and_the_others_as_a_number() {
        for (int i = 0; i < 5; i++) {
            refuse(null, "192.0.2.1", "/a" + i, 403);
        }
        assertThat(written).containsExactly("403 /a0 x1");
        refusals.count();
        assertThat(written).containsExactly("403 /a0 x1", "403 /a0 x4");
        refusals.count();
        assertThat(written).hasSize(2);
        refuse(null, "192.0.2.1", "/b", 403);
        assertThat(written).hasSize(3);
    }

    @Test
    void another_account_another_address_and_another_answer_are_not_alike() {
        var ada = new AccountId(UUID.randomUUID());
        refuse(ada, "192.0.2.1", "/a", 403);
        refuse(ada, "192.0.2.2", "/a", 403);
        refuse(new AccountId(UUID.randomUUID()), "192.0.2.1", "/a", 403);
        refuse(null, "192.0.2.1", "/a", 403);
        refuse(null, "192.0.2.2", "/a", 403);
        refuse(null, "192.0.2.2", "/a", 429);
        assertThat(written).hasSize(5);
    }

    @Test
    void many_strangers_fill_no_table() {
        for (int i = 0; i < 10 * MOST; i++) {
            refuse(null, "2001:db8::" + Integer.toHexString(i), "/a", 401);
        }
        assertThat(written).hasSize(MOST + 1);
        refusals.count();
        assertThat(written)
                .hasSize(MOST + 2)
                .last()
                .asString()
                .isEqualTo("401 /a x" + (9 * MOST - 1));
    }

    @Test
    void a_crowd_of_strangers_hides_nobody_whom_we_know() {
        for (int i = 0; i < 2 * MOST; i++) {
            refuse(null, "2001:db8::" + Integer.toHexString(i), "/a", 401);
        }
        refuse(new AccountId(UUID.randomUUID()), "192.0.2.1", "/mine", 403);
        assertThat(written).last().isEqualTo("403 /mine x1");
    }

    private void refuse(AccountId who, String address, String subject, int status) {
        refusals.note(
                TrailKind.REFUSED, new Deed(who, address, "", null, "GET /a", subject), status);
    }
}

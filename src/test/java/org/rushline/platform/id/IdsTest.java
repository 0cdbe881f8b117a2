package org.rushline.platform.id;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rushline.platform.problem.WrongId;

class IdsTest {

    @Property(tries = 300)
    void a_number_survives_the_way_out_and_back(
            @ForAll @LongRange(min = 1, max = Long.MAX_VALUE) long number) {
        assertThat(Ids.decode("evt_", Ids.encode("evt_", number))).isEqualTo(number);
    }

    @Property(tries = 300)
    void a_uuid_survives_the_way_out_and_back(@ForAll long most, @ForAll long least) {
        var uuid = new UUID(most, least);
        assertThat(Ids.decodeUuid("acc_", Ids.encode("acc_", uuid))).isEqualTo(uuid);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "evt_",
                "tkt_1",
                "evt_0",
                "evt_01",
                "evt_A",
                "evt_1l",
                "evt_-1",
                "1",
                "evt_zzzzzzzzzzzzzzzzzzzz",
                "evt_zzzzzzzzzzzzz",
                "evt_ 1",
                "evt_1 ",
                "evt_é"
            })
    void what_is_no_id_of_this_kind_is_refused(String text) {
        assertThatThrownBy(() -> Ids.decode("evt_", text))
                .isInstanceOf(WrongId.class)
                .hasMessageContaining("evt_");
    }

    @ParameterizedTest
    @ValueSource(strings = {"acc_", "acc_1", "acc_zzzzzzzzzzzzzzzzzzzzzzzzzz", "bkg_1"})
    void what_is_no_uuid_of_this_kind_is_refused(String text) {
        assertThatThrownBy(() -> Ids.decodeUuid("acc_", text)).isInstanceOf(WrongId.class);
    }
}

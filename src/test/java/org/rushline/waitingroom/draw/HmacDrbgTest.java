package org.rushline.waitingroom.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class HmacDrbgTest {

    /** Entropy input and nonce. */
    private static final String SEED =
            "ca851911349384bffe89de1cbdc46e6831e44d34a4fb935ee285dd14b71a7488"
                    + "659ba96c601dc69fc902940805ec0ca8";

    /** The second of two requests. */
    private static final String RETURNED =
            "e528e9abf2dece54d47c7e75e5fe302149f817ea9fb4bee6f4199697d04d5b89"
                    + "d54fbb978a15b5c443c9ec21036d2460b6f73ebad0dc2aba6e624abf07745bc1"
                    + "07694bb7547bb0995f70de25d6b29e2d3011bb19d27676c07162c8b5ccde0668"
                    + "961df86803482cb37ed6d5c0bb8d50cf1f50d476aa0458bdaba806f48be9dcb8";

    @Test
    void it_generates_what_nists_test_vector_says() {
        var drbg = new HmacDrbg(HexFormat.of().parseHex(SEED));
        drbg.generate(128);
        assertThat(HexFormat.of().formatHex(drbg.generate(128))).isEqualTo(RETURNED);
    }

    @Test
    void numbers_are_its_bytes_four_at_a_time_over_several_requests() {
        var bytes = new HmacDrbg(new byte[] {7});
        var numbers = new HmacDrbg(new byte[] {7});
        for (int request = 0; request < 3; request++) {
            var expected = ByteBuffer.wrap(bytes.generate(65_536));
            while (expected.hasRemaining()) {
                assertThat(numbers.next()).isEqualTo(Integer.toUnsignedLong(expected.getInt()));
            }
        }
    }
}

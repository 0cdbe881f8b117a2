package org.rushline.web.secondfactor;

import static org.assertj.core.api.Assertions.assertThat;

import io.nayuki.qrcodegen.QrCode;
import io.nayuki.qrcodegen.QrCode.Ecc;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class QrPictureTest {

    private static final String TEXT = "otpauth://totp/Rushline:ada%40example.org?secret=GEZDGNBV";
    private static final Pattern MODULE = Pattern.compile("M(\\d+) (\\d+)h1v1h-1z");

    @Test
    void it_has_a_black_square_for_each_module_that_is_black() {
        var code = QrCode.encodeText(TEXT, Ecc.MEDIUM);
        var picture = QrPicture.of(TEXT);
        assertThat(picture.size()).isEqualTo(code.size);
        var drawn = new boolean[code.size][code.size];
        MODULE.matcher(picture.path())
                .results()
                .forEach(
                        m ->
                                drawn[Integer.parseInt(m.group(2))][Integer.parseInt(m.group(1))] =
                                        true);
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                assertThat(drawn[y][x]).isEqualTo(code.getModule(x, y));
            }
        }
        assertThat(picture.path()).matches("(?:" + MODULE.pattern() + ")+");
    }
}

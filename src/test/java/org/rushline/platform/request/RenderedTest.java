package org.rushline.platform.request;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RenderedTest {

    private final Rendered small = Rendered.of("{\"a\":1}".getBytes(UTF_8));
    private final Rendered large = Rendered.of("x".repeat(200_000).getBytes(UTF_8));

    @Test
    void it_is_plain_unless_gzip_is_accepted() throws IOException {
        assertThat(small.answer(null, null).body()).asString(UTF_8).isEqualTo("{\"a\":1}");
        var zipped = small.answer("br, gzip", null);
        assertThat(zipped.gzip()).isTrue();
        assertThat(new GZIPInputStream(new ByteArrayInputStream(zipped.body())).readAllBytes())
                .asString(UTF_8)
                .isEqualTo("{\"a\":1}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip;q=0", "gzip;q=0.000", "br", "xgzip", ""})
    void gzip_that_is_not_wanted_is_not_sent(String header) {
        assertThat(small.answer(header, null).gzip()).isFalse();
    }

    @Test
    void each_encoding_has_its_own_tag_and_either_is_recognised() {
        var plain = small.answer(null, null).etag();
        var zipped = small.answer("gzip", null).etag();
        assertThat(plain).isNotEqualTo(zipped);
        assertThat(small.answer("gzip", plain).notModified()).isTrue();
        assertThat(small.answer(null, "\"other\", " + zipped).notModified()).isTrue();
        assertThat(small.answer(null, "W/" + zipped).notModified()).isTrue();
        assertThat(small.answer(null, "\"other\"").notModified()).isFalse();
    }

    @Test
    void a_large_document_is_kept_compressed_and_still_served_plain() {
        assertThat(large.weight()).isLessThan(10_000);
        assertThat(large.answer(null, null).body()).hasSize(200_000);
    }

    @Test
    void equal_documents_have_equal_tags_on_every_node() {
        assertThat(Rendered.of("{\"a\":1}".getBytes(UTF_8)).answer(null, null).etag())
                .isEqualTo(small.answer(null, null).etag());
    }
}

package org.rushline.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rushline.platform.request.RequestPath;

class RequestPathTest {

    @ParameterizedTest
    @ValueSource(strings = {"/operator", "/operator/", "/operator/events", "/Operator/x"})
    void a_folder_holds_itself_and_what_is_in_it(String path) {
        assertThat(new RequestPath(path).isWithin("/operator")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "", "/operators", "/api/operator", "/operator-guide"})
    void and_nothing_else(String path) {
        assertThat(new RequestPath(path).isWithin("/operator")).isFalse();
    }
}

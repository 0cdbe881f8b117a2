package org.rushline.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route.FulfillOptions;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Checks what all tests in a browser rely on. */
class BrowserIT {

    private static final String PAGE =
            """
            <!doctype html><html lang="en"><head><title>A page</title></head>
            <body>%s</body></html>""";
    private static final String MAIN = "<main><h1>Here</h1>%s</main>";
    private static final String PICTURE = "<img src='data:image/gif;base64,R0lGODlhAQABAAAAACw='>";
    private static final String FRAME =
            "<iframe title='There' src='http://there.example'></iframe>";

    @RegisterExtension final Browser browser = new Browser();

    @Test
    void it_sees_what_keeps_people_out() {
        Browser.assertAccessible(page("", ""));
        assertThatThrownBy(() -> Browser.assertAccessible(page(PICTURE, "")))
                .hasMessageContaining("image-alt");
    }

    @Test
    void it_looks_into_frames_of_others_too() {
        Browser.assertAccessible(page(FRAME, ""));
        assertThatThrownBy(() -> Browser.assertAccessible(page(FRAME, PICTURE)))
                .hasMessageContaining("image-alt");
    }

    @Test
    void nobody_finds_what_another_has_left() {
        var before = page("", "");
        before.evaluate("document.cookie = 'left=behind'; localStorage.left = 'behind'");
        var next = page("", "");
        assertThat(before.evaluate("document.cookie + localStorage.left"))
                .isEqualTo("left=behindbehind");
        assertThat(next.evaluate("document.cookie + (localStorage.left ?? '')")).isEqualTo("");
    }

    private Page page(String here, String there) {
        var page = browser.desktop(ColorScheme.LIGHT);
        page.route("http://here.example/", route -> route.fulfill(html(MAIN.formatted(here))));
        page.route("http://there.example/", route -> route.fulfill(html(there)));
        page.navigate("http://here.example/");
        return page;
    }

    private static FulfillOptions html(String content) {
        return new FulfillOptions().setContentType("text/html").setBody(PAGE.formatted(content));
    }
}

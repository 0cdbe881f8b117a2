package org.rushline.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A real browser in front of the server. Whatever it complains about is remembered. Registered as
 * an extension it is closed after the test. Behind all of them is one Chromium, which starts once;
 * each page has a profile of its own, so nobody sees what another has left.
 */
public final class Browser implements AutoCloseable, AfterEachCallback {

    private static final List<String> FLAGS =
            List.of(
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-quic",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync");

    /** Milliseconds in which a page of a busy machine shows what it is asked for. */
    private static final int BUSY = 30_000;

    private static com.microsoft.playwright.Browser chromium;

    static {
        PlaywrightAssertions.setDefaultAssertionTimeout(BUSY);
    }

    private final List<BrowserContext> profiles = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();

    /** Ends with this JVM. If it has crashed, the next one does not suffer. */
    private static com.microsoft.playwright.Browser chromium() {
        if (chromium == null || !chromium.isConnected()) {
            chromium = Playwright.create().chromium().launch(options());
        }
        return chromium;
    }

    private static LaunchOptions options() {
        var path = Optional.ofNullable(System.getenv("CHROMIUM")).map(Path::of);
        return new LaunchOptions()
                .setExecutablePath(path.orElseGet(Browser::installed))
                .setArgs(FLAGS);
    }

    /** The one without windows, if it is there: a page costs it a quarter. */
    private static Path installed() {
        var shell = Path.of("/usr/lib/chromium/chromium-headless-shell");
        return Files.exists(shell) ? shell : Path.of("/usr/bin/chromium");
    }

    public Page desktop(ColorScheme scheme) {
        return page(new NewContextOptions().setViewportSize(1280, 900).setColorScheme(scheme));
    }

    /** With this session's cookie. */
    public Page signedInAs(Visitor visitor) {
        return signIn(desktop(ColorScheme.LIGHT), visitor);
    }

    /** From now on it is theirs. */
    public static Page signIn(Page page, Visitor visitor) {
        page.context()
                .addCookies(
                        List.of(
                                new Cookie(Visitor.COOKIE, visitor.token())
                                        .setUrl(Shipped.address().toString())));
        return page;
    }

    /** The narrowest screen that everything must fit on. */
    public Page phone() {
        return page(new NewContextOptions().setViewportSize(320, 640));
    }

    /** A visitor who shares their location. */
    public Page at(double latitude, double longitude) {
        return page(
                new NewContextOptions()
                        .setGeolocation(latitude, longitude)
                        .setPermissions(List.of("geolocation")));
    }

    public Page withoutJavaScript() {
        return page(new NewContextOptions().setJavaScriptEnabled(false));
    }

    private Page page(NewContextOptions options) {
        var profile = chromium().newContext(options.setBaseURL(Shipped.address() + ""));
        profiles.add(profile);
        var page = profile.newPage();
        page.onConsoleMessage(
                message -> {
                    if (message.type().equals("error") || message.type().equals("warning")) {
                        complaints.add(page.url() + ": " + message.text());
                    }
                });
        page.onPageError(error -> complaints.add(page.url() + ": " + error));
        return page;
    }

    /** Errors and warnings on the console so far, breaches of the content policy among them. */
    public List<String> complaints() {
        return complaints;
    }

    /** Looks for what keeps people with disabilities out. */
    public static void assertAccessible(Page page) {
        page.waitForLoadState();
        assertThat(Barriers.of(page)).as("axe on %s", page.url()).isEmpty();
    }

    public static void assertNothingSticksOut(Page page) {
        page.waitForLoadState();
        var overhang =
                "() => document.documentElement.scrollWidth - document.documentElement.clientWidth";
        assertThat(page.evaluate(overhang)).as("overhang of %s", page.url()).isEqualTo(0);
    }

    @Override
    public void afterEach(ExtensionContext test) {
        close();
    }

    @Override
    public void close() {
        profiles.forEach(BrowserContext::close);
        profiles.clear();
    }
}

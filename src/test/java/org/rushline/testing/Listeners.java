package org.rushline.testing;

import com.microsoft.playwright.Page;
import java.util.List;

/**
 * Counts listeners of elements outside of themselves: on the window, the document, or the screen.
 */
public final class Listeners {

    private static final String RECORD =
            """
            {
              const add = EventTarget.prototype.addEventListener;
              window.listeners = [];
              EventTarget.prototype.addEventListener = function (type, listener, options) {
                const isOutside = this === window || this === document || this instanceof MediaQueryList;
                const isOurs = /[/](assets|webjars)[/]/.test(new Error().stack);
                if (isOutside && isOurs) window.listeners.push({ type, signal: options?.signal });
                add.call(this, type, listener, options);
              };
            }""";

    private static final String LEFT =
            """
            () => {
              for (const one of document.querySelectorAll("*")) if (one.localName.includes("-")) one.remove();
              return window.listeners.filter(({ signal }) => !signal?.aborted).map(({ type }) => type);
            }""";

    private Listeners() {}

    /** For the pages that are opened from now on. */
    public static void record(Page page) {
        page.addInitScript(RECORD);
    }

    public static int count(Page page) {
        return (Integer) page.evaluate("window.listeners.length");
    }

    /** Takes all elements with scripts out of the page: who listens still? */
    @SuppressWarnings("unchecked")
    public static List<String> leftBehind(Page page) {
        return (List<String>) page.evaluate(LEFT);
    }
}

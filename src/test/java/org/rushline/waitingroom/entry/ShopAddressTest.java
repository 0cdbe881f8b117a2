package org.rushline.waitingroom.entry;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody is sent to an address that two programs read in two ways. */
class ShopAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://shop.example/",
                "https://shop.example/enter",
                "https://shop.example:8443/enter",
                "https://tickets.old-shop.co.uk/a/b.php",
                "https://shop.example/enter?night=5&lang=de",
                "https://xn--thtre-fra5b.example/",
                "https://shop.example/f%C3%BCr",
                "https://shop.example/a?next=/b?c",
            })
    void an_address_of_a_shop_is_taken(String address) {
        assertThat(ShopAddress.fault(address, false)).isEmpty();
        assertThat(address).startsWith(ShopAddress.of(address).origin() + "/");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "shop.example/enter",
                "//shop.example/enter",
                "http://shop.example/enter",
                "HTTPS://shop.example/enter",
                "https:/shop.example/enter",
                "https:shop.example",
                "https://",
                "https:///enter",
                "https://shop.example",
                "https://shop.example?enter",
                "https://shop.example:443/enter",
                "https://shop.example:0443/enter",
                "https://shop.example:/enter",
                "https://shop.example:65536/enter",
                "https://shop.example:80a/enter",
                "https://ada@shop.example/enter",
                "https://ada:secret@shop.example/enter",
                "https://shop.example@evil.example/enter",
                "https://shop.example%40evil.example/enter",
                "https://shop.example/enter#there",
                "https://shop.example#@evil.example/",
                "https://shop.example\\@evil.example/enter",
                "https://shop.example\\.evil.example/enter",
                "https://shop.example/\\evil.example",
                "https://shop.example//evil.example",
                "https://shop.example/a/../b",
                "https://shop.example/a/%2e%2e/b",
                "https://shop.example/a/.",
                "https://shop.example/a%2Fb",
                "https://shop.example/a%5Cb",
                "https://shop.example/a%0d%0aLocation:%20https://evil.example",
                "https://shop.example/a%00",
                "https://shop.example/a\r\nLocation: https://evil.example",
                "https://shop.example/a b",
                "https://shop.example/a%",
                "https://shop.example/a%zz",
                "https://shop.example/enter?entry_token=x",
                "https://shop.example/enter?a=b&entry_token=x",
                "https://Shop.example/enter",
                "https://shop.example./enter",
                "https://.shop.example/enter",
                "https://-shop.example/enter",
                "https://shop..example/enter",
                "https://shop_a.example/enter",
                "https://shop/enter",
                "https://localhost/enter",
                "http://localhost:8080/enter",
                "https://127.0.0.1/enter",
                "https://2130706433/enter",
                "https://0x7f.1/enter",
                "https://10.0.0.1/enter",
                "https://[::1]/enter",
                "https://[2001:db8::1]/enter",
                "https://théâtre.example/enter",
                "https://shop。example/enter",
                "https://ｓhop.example/enter",
                "https://shop.exаmple/enter",
                "https://shop.example／enter",
                "https://shop.example/\u202Eenter",
                "https://shop.example\u0000.evil.example/",
                "javascript:alert(1)//https://shop.example/",
                "data:text/html,hello",
                "ftp://shop.example/enter",
                " https://shop.example/enter",
                "https://shop.example/enter ",
            })
    void what_could_lead_elsewhere_is_refused_with_a_reason(String address) {
        assertThat(ShopAddress.fault(address, false)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost:8080/enter",
                "http://127.0.0.1:8080/enter",
                "http://[::1]:8080/enter",
                "https://localhost/enter"
            })
    void in_the_demo_the_shop_may_be_on_the_same_machine(String address) {
        assertThat(ShopAddress.fault(address, true)).isEmpty();
        assertThat(ShopAddress.fault(address, false)).isPresent();
        assertThat(ShopAddress.fault("http://shop.example/enter", true)).isPresent();
        assertThat(ShopAddress.fault("http://localhost.evil.example/enter", true)).isPresent();
    }

    @Test
    void a_name_of_253_signs_is_the_longest() {
        var label = "a".repeat(61) + ".";
        var longest = label.repeat(4) + "a".repeat(5);
        assertThat(longest).hasSize(253);
        assertThat(ShopAddress.fault("https://" + longest + "/", false)).isEmpty();
        assertThat(ShopAddress.fault("https://a" + longest + "/", false)).isPresent();
    }

    @Test
    void the_token_comes_after_what_the_address_says_already() {
        assertThat(ShopAddress.of("https://shop.example/a").with("T"))
                .isEqualTo("https://shop.example/a?entry_token=T");
        assertThat(ShopAddress.of("https://shop.example/a?b=c").with("T"))
                .isEqualTo("https://shop.example/a?b=c&entry_token=T");
    }
}

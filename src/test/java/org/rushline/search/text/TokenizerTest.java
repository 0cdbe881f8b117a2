package org.rushline.search.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokenizerTest {

    @ParameterizedTest
    @CsvSource({
        "FC Bayern München, fc bayern munchen",
        "Dvořák & Søn, dvorak and son",
        "Levi's, levis",
        "d’Azur, dazur",
        "R.E.M., rem",
        "Jay-Z, jay z",
        "St. Pauli, st pauli",
        "  (tab)  [* TO *] , tab to",
        "Straße, strasse",
        "東京, 東 京",
        "'!?', ''"
    })
    void what_is_asked_is_compared_without_accents_and_signs(String text, String words) {
        assertThat(Tokenizer.whole(text)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({
        "FC Bayern München, muenchen",
        "FC Bayern München, munich",
        "Levi's Stadium, levi",
        "Levi's Stadium, levis",
        "AC/DC, acdc",
        "AC/DC, ac",
        "São Paulo, saint",
        "Leeds United, utd",
        "New York Red Bulls, ny",
        "an evening in New York City, nyc",
        "World Cup 2026, worldcup",
        "Ninth Symphony, 9th"
    })
    void what_is_told_is_found_as_people_write_it(String text, String word) {
        assertThat(Tokenizer.indexed(text)).contains(word);
    }

    @Test
    void a_name_in_the_midst_of_a_text_lends_it_no_words_of_longer_names() {
        assertThat(Tokenizer.indexed("New York Red Bulls")).doesNotContain("city");
        assertThat(Tokenizer.named("Manchester United FC")).contains("man", "utd");
        assertThat(Tokenizer.indexed("A film of Manchester United FC")).doesNotContain("man");
    }

    @ParameterizedTest
    @CsvSource({
        "Paris Saint-Germain FC, psg",
        "Los Angeles FC, lafc",
        "New York City FC, nycfc",
        "Hamburger SV, hsv",
        "FC Barcelona, fcb",
        "West Ham United FC, whu",
        "Royal Opera House, roh",
        "Real Salt Lake, rsl"
    })
    void long_names_are_known_by_their_initials(String name, String initials) {
        assertThat(Initials.of(name)).contains(initials);
    }

    @Test
    void short_names_have_none() {
        assertThat(Initials.of("Real Madrid")).isEmpty();
        assertThat(Initials.of("")).isEmpty();
        assertThat(Initials.of("a word or two of prose")).isEmpty();
    }

    @Test
    void a_day_has_names_in_english_and_in_the_languages_of_the_country() {
        var day = LocalDate.of(2027, 3, 6);
        assertThat(DateWords.of(day, "DE"))
                .contains("2027", "6", "06", "6th", "03", "march", "mar", "saturday", "sat")
                .contains("marz", "maerz", "samstag")
                .doesNotContain("7", "april", "marzo");
        assertThat(DateWords.of(day, "IT")).contains("marzo", "sabato");
        assertThat(DateWords.of(day, "XX")).contains("march");
    }

    @Test
    void a_country_has_its_code_and_its_names_in_its_own_languages() {
        assertThat(CountryNames.of("CH")).contains("ch", "switzerland", "schweiz", "suisse");
        assertThat(CountryNames.of("XX")).contains("xx");
        assertThat(CountryNames.calledLike("Brazil")).contains("brasil").doesNotContain("br");
        assertThat(CountryNames.calledLike("Netherlands")).contains("holland");
        assertThat(CountryNames.calledLike("Brazil Street Band")).isEmpty();
    }
}

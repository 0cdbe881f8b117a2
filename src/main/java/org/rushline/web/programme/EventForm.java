package org.rushline.web.programme;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Currency;
import java.util.List;
import java.util.stream.Stream;
import org.rushline.catalog.EventDetails;
import org.rushline.catalog.EventView;
import org.rushline.catalog.pricing.SaleDetails;
import org.rushline.catalog.pricing.SaleRules;
import org.rushline.payment.stripe.StripeCurrencies;
import org.rushline.performer.PerformerNames;
import org.rushline.platform.MoneyInput;
import org.rushline.platform.json.ReadBack;
import org.rushline.web.FormInput;
import org.rushline.web.Wording;
import org.rushline.web.input.Countries;
import org.rushline.web.input.FormFields;
import org.rushline.web.input.LocalInput;
import org.rushline.web.input.WholeNumber;

/** What the form of an event shows, and what it asks for. */
@Named
@RequestScoped
public class EventForm {

    private static final Duration A_WEEK = Duration.ofDays(7);
    private static final int BLANKS = 2;
    private static final int MOST_PERFORMERS = 20;

    /** Where no form says another one. */
    private static final String SOME_CURRENCY = "EUR";

    @Inject OperatorEventPage page;
    @Inject PerformerNames performers;
    @Inject Wording words;

    private final FormFields fields = new FormFields();
    private EventView model;

    @PostConstruct
    void open() {
        model = page.getEvent() == null ? page.getOriginal() : page.getEvent();
        if (model == null) {
            fields.with("currency", Countries.currencyOf(country()).orElse(""));
            show(new SaleRules(null).view());
        } else {
            show(model, page.getEvent() == null ? A_WEEK : Duration.ZERO);
        }
    }

    private String country() {
        return page.getVenue() == null ? "GB" : page.getVenue().country();
    }

    private void show(EventView event, Duration later) {
        fields.with("label", event.name())
                .with("eventType", event.type())
                .with("description", event.description())
                .with("starts", moved(event.startsAtLocal(), later))
                .with("doors", moved(event.doorsAtLocal(), later))
                .with("ends", moved(event.endsAtLocal(), later))
                .with("onsale", LocalInput.shown(onsale(event), page.zone()))
                .with("currency", event.currency());
        show(event.sale());
    }

    private void show(SaleDetails sale) {
        fields.with("orderLimit", sale.orderLimit())
                .with("buyerLimit", sale.buyerLimit())
                .with("holdSeconds", sale.holdSeconds());
    }

    private static LocalDateTime moved(LocalDateTime time, Duration later) {
        return time == null ? null : time.plus(later);
    }

    /** A copy goes on sale when the first one does, unless that has been. */
    private Instant onsale(EventView event) {
        var before = event.onsaleAt();
        var past = before != null && page.getEvent() == null && before.isBefore(Instant.now());
        return past ? null : before;
    }

    /** As it was sent, else as it is. */
    public String value(String field) {
        return fields.of(field);
    }

    /** Names of those who perform, and some room for more. */
    public List<String> getPerformers() {
        var sent = FormInput.all("performer").filter(name -> !name.isBlank()).toList();
        var named =
                isSent()
                        ? sent
                        : model == null ? List.<String>of() : performers.names(model.performers());
        var room = Math.min(BLANKS, MOST_PERFORMERS - named.size());
        return Stream.concat(named.stream(), Stream.generate(() -> "").limit(Math.max(0, room)))
                .toList();
    }

    public boolean isSingleSeats() {
        return isSent()
                ? FormInput.first("singleSeats").isPresent()
                : model != null && Boolean.TRUE.equals(model.sale().singleSeats());
    }

    private static boolean isSent() {
        return FormInput.first("starts").isPresent();
    }

    public List<TierRow> getTiers() {
        return table().rows();
    }

    TierTable table() {
        var categories = page.getPlan().categories();
        return FormInput.first("price").isPresent() || model == null
                ? TierTable.sent(categories)
                : TierTable.stored(categories, model.tiers(), money());
    }

    private MoneyInput money() {
        var code =
                StripeCurrencies.of(value("currency")).isPresent()
                        ? value("currency")
                        : SOME_CURRENCY;
        return MoneyInput.in(Currency.getInstance(code));
    }

    public String getExample() {
        return money().example();
    }

    /** What was sent. Throws InvalidFields and FormFaults by the form's own fields. */
    EventDetails details() {
        var tiers = table().details(money(), words);
        var event = page.getEvent();
        return new EventDetails(
                null,
                FormFields.sentOrNull("label"),
                FormFields.sentOrNull("eventType"),
                FormFields.sentOrNull("description"),
                page.getVenue().id(),
                page.getPlan().id().toString(),
                LocalInput.sent("starts"),
                null,
                LocalInput.sent("doors"),
                LocalInput.sent("ends"),
                LocalInput.moment("onsale", page.zone(), event == null ? null : event.onsaleAt()),
                FormFields.sentOrNull("currency"),
                performers.ids(
                        FormInput.all("performer")
                                .map(String::strip)
                                .filter(name -> !name.isEmpty())
                                .toList()),
                tiers,
                sale(),
                WholeNumber.sent("version"),
                FormFields.sentOrNull("reason"),
                FormInput.first("confirm").map(List::of).orElse(null),
                ReadBack.NOTHING);
    }

    private static SaleDetails sale() {
        return new SaleDetails(
                WholeNumber.sent("holdSeconds"),
                WholeNumber.sent("orderLimit"),
                WholeNumber.sent("buyerLimit"),
                FormInput.first("singleSeats").isPresent());
    }
}

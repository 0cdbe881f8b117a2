package org.rushline.web.orders;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.rushline.accounts.CurrentPerson;
import org.rushline.booking.BookedTicket;
import org.rushline.booking.BookingView.Status;
import org.rushline.orders.OrderStories;
import org.rushline.orders.OrderStory;
import org.rushline.orders.StoryEntry;
import org.rushline.orders.StoryKind;
import org.rushline.platform.id.BookingId;
import org.rushline.platform.problem.NotFound;
import org.rushline.platform.problem.WrongId;
import org.rushline.web.FormInput;
import org.rushline.web.Wording;
import org.rushline.web.checkout.SeatNames;

/** {@code /operator/order?id=bkg_…}: what happened to a booking, and what can be done. */
@Named
@RequestScoped
@RolesAllowed({"BOX_OFFICE", "SALES", "FINANCE", "READ_ONLY"})
public class OperatorOrderPage {

    private static final Set<String> DONE = Set.of("refunded", "cancelled");
    private static final String SOLD = "SOLD";

    @Inject OrderStories stories;
    @Inject CurrentPerson person;
    @Inject SeatNames names;
    @Inject Wording words;

    private OrderStory order;

    @PostConstruct
    void open() {
        order = FormInput.first("id").flatMap(this::find).orElse(null);
    }

    private Optional<OrderStory> find(String id) {
        try {
            return Optional.of(stories.of(BookingId.of(id.strip())));
        } catch (NotFound | WrongId none) {
            return Optional.empty();
        }
    }

    /** Null if there is none. */
    public OrderStory getOrder() {
        return order;
    }

    /** Whether whoever looks may refund and cancel. */
    public boolean isMayDecide() {
        return person.require().isOneOf("BOX_OFFICE", "FINANCE");
    }

    public boolean isRefundable() {
        return isMayDecide() && !sold().isEmpty();
    }

    /** What is paid for is refunded instead. */
    public boolean isCancellable() {
        return isMayDecide() && order.booking().status().payable();
    }

    private List<BookedTicket> sold() {
        return order.booking().status().paid()
                ? order.booking().tickets().stream().filter(this::isSold).toList()
                : List.of();
    }

    public boolean isSold(BookedTicket ticket) {
        return ticket.status().equals(SOLD);
    }

    /** What is about to be done; empty if nothing is. */
    public String getDoing() {
        var asked = FormInput.first("do").orElse("");
        var possible =
                asked.equals("refund") ? isRefundable() : asked.equals("cancel") && isCancellable();
        return possible ? asked : "";
    }

    /** The tickets that are about to be refunded: those that were ticked, else all. */
    public List<BookedTicket> getChosen() {
        var ticked = FormInput.all("ticket").collect(Collectors.toSet());
        var chosen = sold().stream().filter(ticket -> ticked.contains(ticket.id())).toList();
        return ticked.isEmpty() ? sold() : chosen;
    }

    /** What goes back for them, in minor units. */
    public long getSum() {
        return getChosen().stream().mapToLong(ticket -> ticket.price() + ticket.fee()).sum();
    }

    /** The same as people say it. */
    public String getSumText() {
        return names.price(getSum(), order.booking().currency());
    }

    public String getSeats() {
        return getChosen().stream().map(names::name).collect(Collectors.joining("; "));
    }

    /** What exactly happened; Stripe's words are left as they are. */
    public String detail(StoryEntry entry) {
        return said("order.detail.", entry.detail());
    }

    /** How it ended; likewise. */
    public String outcome(StoryEntry entry) {
        return entry.kind() == StoryKind.CHANGE
                ? words.say("order.answered", entry.outcome())
                : said("order.outcome.", entry.outcome());
    }

    private String said(String key, String word) {
        return words.known(key + word).orElse(word);
    }

    /** What was done last; empty if nothing was. */
    public String getDone() {
        return FormInput.first("done").filter(DONE::contains).orElse("");
    }

    /** Whether its state changes soon without anybody. */
    public boolean isPending() {
        var status = order.booking().status();
        return status == Status.ENDING || status == Status.REFUNDING;
    }
}

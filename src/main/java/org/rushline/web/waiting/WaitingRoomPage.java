package org.rushline.web.waiting;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.rushline.accounts.CurrentPerson;
import org.rushline.catalog.SaleTerms;
import org.rushline.listing.EventCard;
import org.rushline.listing.EventFacts;
import org.rushline.listing.Programme;
import org.rushline.platform.MoneyStyle;
import org.rushline.platform.id.EventId;
import org.rushline.waitingroom.Joiners;
import org.rushline.waitingroom.RoomMode;
import org.rushline.waitingroom.holders.PlaceCookies;
import org.rushline.waitingroom.line.PlaceStanding;
import org.rushline.web.EventPage;
import org.rushline.web.FormInput;

/** {@code /waiting-room/{eventId}}: where somebody stands, and what they can do. */
@Named
@RequestScoped
public class WaitingRoomPage {

    private static final int SECONDS_A_MINUTE = 60;
    private static final int RELOAD_SOONEST = 10;
    private static final int RELOAD_LATEST = 60;

    @Inject Programme programme;
    @Inject CurrentPerson person;
    @Inject PlaceCookies cookies;
    @Inject HttpServletRequest request;
    @Inject WaitingRooms rooms;
    @Inject SaleTerms terms;

    private String code;
    private EventFacts event;
    private RoomNow room;
    private PlaceStanding place;
    private String trouble;

    /** Called before the page begins, so that an unknown event is a real 404. */
    boolean open(String id) {
        event = EventPage.find(programme, id).orElse(null);
        if (event == null) {
            return false;
        }
        room = rooms.room(id()).orElse(null);
        place = room == null ? null : rooms.place(id(), cookies.visitor(request)).orElse(null);
        if (place != null) {
            room = room.in(place.place().room());
        }
        return true;
    }

    EventId id() {
        return event.card().id();
    }

    boolean isOff() {
        return room == null || room.mode() == RoomMode.OFF;
    }

    /** Whether nobody has to wait: it is off or over. */
    boolean isOpenToAll() {
        return room == null || !room.mode().on();
    }

    void refuse(String sentence) {
        trouble = sentence;
    }

    public EventFacts getEvent() {
        return event;
    }

    public EventCard getCard() {
        return event.card();
    }

    public RoomNow getRoom() {
        return room;
    }

    PlaceStanding place() {
        return place;
    }

    public boolean isPlaced() {
        return place != null;
    }

    public RoomStage getStage() {
        var stage = RoomStage.of(room, place, FormInput.first("asked").isPresent());
        return stage == RoomStage.ENDED && event.card().soldOut() ? RoomStage.SOLD_OUT : stage;
    }

    /** Empty unless something was refused. */
    public String getTrouble() {
        return trouble == null ? "" : trouble;
    }

    /** With which somebody without scripts joins after a while; empty for all others. */
    public String getPatience() {
        return FormInput.first("patience").orElse("");
    }

    /** Whether one needs a verified e-mail address to join. */
    public boolean isVerifiedOnly() {
        return room.joiners() == Joiners.VERIFIED;
    }

    /** Whether they may join as they are. */
    public boolean isWelcome() {
        return person.isSignedIn() || room.joiners() == Joiners.BROWSER;
    }

    /** Whether nothing but this browser knows their place. */
    public boolean isOfBrowser() {
        return !person.isSignedIn() && room.joiners() == Joiners.BROWSER;
    }

    /** Whether there are lanes that somebody may have a code for. */
    public boolean isLanes() {
        return !room.lanes().isEmpty();
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    /** The style class that takes away what belongs to other stages. */
    public String only(String stages) {
        return away(!Arrays.asList(stages.split(" ")).contains(getStage().name()));
    }

    /** The style class that takes away what has nothing to say. */
    public String optional(String text) {
        return away(text == null || text.isEmpty());
    }

    private static String away(boolean isAway) {
        return isAway ? "room__away" : "";
    }

    /** The dates that share the room; none if it is this one alone. */
    public List<EventCard> getDates() {
        return room.events().size() > 1 ? programme.cards(room.events()) : List.of();
    }

    /** Where else the same performers can be seen; none until the room has ended. */
    public List<EventCard> getOtherDates() {
        return room.others().isEmpty()
                ? List.of()
                : programme.cards(room.others()).stream()
                        .sorted(Comparator.comparing(EventCard::startsAt))
                        .toList();
    }

    /** Whether whoever is in buys from another system. */
    public boolean isShopBehind() {
        return room.shop() != null;
    }

    /** The host of that system's shop; empty if tickets are sold here. */
    public String getShopHost() {
        return room.shopHost();
    }

    /** The stages that have no other way but to the event and to other evenings. */
    public String getNothingToBuy() {
        var gone = "SOLD_OUT CALLED_OFF DATE_OVER";
        return isShopBehind() ? gone : "ENDED " + gone;
    }

    /** Where whoever is let in is taken; empty if they choose one of several dates themselves. */
    public String getWayIn() {
        if (room.events().size() > 1) {
            return "";
        }
        return isShopBehind() ? getShopWay() : "/event/" + id() + "#map";
    }

    public String getShopWay() {
        return "/waiting-room/" + id() + "/shop";
    }

    /** Whether there is a draw to be checked, now or later. */
    public boolean isDrawn() {
        return room.drawn() > 0 || room.mode() == RoomMode.DRAW || room.mode() == RoomMode.CLOSING;
    }

    public long getCallMinutes() {
        return minutes(room.callSeconds());
    }

    public long getAdmissionMinutes() {
        return minutes(room.admissionSeconds());
    }

    /** How many minutes somebody who is in still has. */
    public long getMinutesLeft() {
        return place == null || place.admittedUntil() == null ? 0 : minutes(place.admittedFor());
    }

    private static long minutes(long seconds) {
        return Math.max(1, (seconds + SECONDS_A_MINUTE / 2) / SECONDS_A_MINUTE);
    }

    public int getLimit() {
        return terms.of(id()).orderLimit();
    }

    /** For scripts: how prices are written here; null without any. */
    public MoneyStyle getStyle() {
        return event.tiers().isEmpty()
                ? null
                : MoneyStyle.of(event.tiers().get(0).price().currency());
    }

    /** Whose other evenings may be a comfort. */
    public String getOthers() {
        return event.performers().isEmpty()
                ? event.card().name()
                : event.performers().get(0).name();
    }

    /** Seconds after which a page without scripts loads itself again; not for all the same. */
    public int getReloadAfter() {
        var soon = getStage() == RoomStage.NEXT || getStage() == RoomStage.CLOSING;
        return soon
                ? RELOAD_SOONEST
                : ThreadLocalRandom.current().nextInt(RELOAD_SOONEST, RELOAD_LATEST);
    }
}

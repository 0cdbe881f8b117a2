package org.rushline.web.picture;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.format.DateTimeFormatter;
import org.rushline.accounts.CurrentPerson;
import org.rushline.listing.EventFacts;
import org.rushline.listing.Programme;
import org.rushline.performer.PerformerKind;
import org.rushline.poster.Poster;
import org.rushline.poster.PosterFacts;
import org.rushline.web.EventPage;
import org.rushline.web.Wording;

/** {@code /posters/evt_….svg}. The tag is a hash of the facts. */
@WebServlet("/posters/*")
public class PosterServlet extends HttpServlet {

    private static final long serialVersionUID = 1;

    /** Part of the tag: raise it when posters are drawn differently. */
    private static final int STYLE = 2;

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMM", Wording.LOCALE);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("EEE HH:mm", Wording.LOCALE);

    private static final int KEPT = 500;

    @Inject transient Programme programme;
    @Inject transient CurrentPerson person;

    private final transient LoadingCache<PosterFacts, String> posters =
            Caffeine.newBuilder().maximumSize(KEPT).build(Poster::draw);

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var id = Drawings.idIn(request).orElse("");
        var known = EventPage.find(programme, id);
        var facts =
                known.or(() -> EventPage.draft(programme, id, person)).map(PosterServlet::facts);
        if (facts.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        var tag = "\"" + STYLE + "-" + Integer.toHexString(facts.get().hashCode()) + "\"";
        response.setHeader("ETag", tag);
        response.setHeader(
                "Cache-Control", known.isPresent() ? "public, max-age=3600" : "no-store");
        if (tag.equals(request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
        } else {
            Drawings.send(posters.get(facts.get()), response);
        }
    }

    private static PosterFacts facts(EventFacts event) {
        var card = event.card();
        return new PosterFacts(
                card.id().toString(),
                card.type().name(),
                card.name(),
                event.performers().stream()
                        .map(act -> new PosterFacts.Party(act.name(), team(act), act.colours()))
                        .toList(),
                DAY.format(card.starts()),
                TIME.format(card.starts()),
                card.venue().contains(card.city())
                        ? card.venue()
                        : card.venue() + ", " + card.city());
    }

    private static boolean team(EventFacts.Act act) {
        return act.kind() == PerformerKind.TEAM;
    }
}

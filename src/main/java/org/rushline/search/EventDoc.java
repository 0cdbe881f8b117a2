package org.rushline.search;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.hibernate.search.engine.backend.types.Aggregable;
import org.hibernate.search.engine.backend.types.Projectable;
import org.hibernate.search.engine.backend.types.Searchable;
import org.hibernate.search.engine.backend.types.Sortable;
import org.hibernate.search.engine.spatial.GeoPoint;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.DocumentId;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.GenericField;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.Indexed;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.KeywordField;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.SearchEntity;
import org.rushline.search.text.Tokenizer;

/**
 * An event as it lies in the index: words to find it, values to filter, sort and count, and what an
 * answer shows. Nothing here changes with a ticket. Whoever changes a field here or a word that is
 * made for one counts up {@link EventIndex#MAPPING}.
 */
@SearchEntity(name = "event")
@Indexed(index = "event")
public final class EventDoc {

    private static final long PRICELESS = Long.MAX_VALUE;

    @DocumentId final long id;

    // To be found by.
    @KeywordField final Collection<String> names;
    @KeywordField final Collection<String> facts;
    @KeywordField final Collection<String> words;
    @KeywordField final Collection<String> starts;
    @KeywordField final Collection<String> wholeNames;
    @KeywordField final Collection<String> wholePlaces;
    @KeywordField final Collection<String> cities;
    @KeywordField final Collection<String> countries;
    @KeywordField final Collection<String> performerWords;

    @GenericField(sortable = Sortable.YES)
    final long number;

    @GenericField(sortable = Sortable.YES)
    final long price;

    @GenericField final Long highest;
    @GenericField final int day;

    @KeywordField(aggregable = Aggregable.YES)
    final String month;

    @KeywordField(aggregable = Aggregable.YES)
    final String priceBand;

    @KeywordField final String spot;

    // To be found by and shown.
    @GenericField(projectable = Projectable.YES)
    final Instant until;

    @KeywordField(aggregable = Aggregable.YES, projectable = Projectable.YES)
    final String type;

    @KeywordField(aggregable = Aggregable.YES, projectable = Projectable.YES)
    final String city;

    @KeywordField(projectable = Projectable.YES)
    final String status;

    @KeywordField(projectable = Projectable.YES)
    final String currency;

    @KeywordField(projectable = Projectable.YES)
    final List<String> performerIds;

    @GenericField(sortable = Sortable.YES, projectable = Projectable.YES)
    final Instant startsAt;

    @GenericField(sortable = Sortable.YES, projectable = Projectable.YES)
    final GeoPoint location;

    // Only shown.
    @KeywordField(searchable = Searchable.NO, projectable = Projectable.YES)
    final String name;

    @KeywordField(searchable = Searchable.NO, projectable = Projectable.YES)
    final List<String> performers;

    @KeywordField(searchable = Searchable.NO, projectable = Projectable.YES)
    final String venueId;

    @KeywordField(searchable = Searchable.NO, projectable = Projectable.YES)
    final String venue;

    @KeywordField(searchable = Searchable.NO, projectable = Projectable.YES)
    final String region;

    @KeywordField(searchable = Searchable.NO, projectable = Projectable.YES)
    final String country;

    @KeywordField(searchable = Searchable.NO, projectable = Projectable.YES)
    final String startsAtLocal;

    @KeywordField(searchable = Searchable.NO, projectable = Projectable.YES)
    final String timeZone;

    @GenericField(searchable = Searchable.NO, projectable = Projectable.YES)
    final Instant onsaleAt;

    @GenericField(searchable = Searchable.NO, projectable = Projectable.YES)
    final Long lowestPrice;

    @GenericField(searchable = Searchable.NO, projectable = Projectable.YES)
    final Long highestPrice;

    EventDoc(SearchableEvent event) {
        var terms = new EventTerms(event);
        var site = event.location();
        var prices = event.prices();
        id = event.id().value();
        names = terms.names();
        facts = terms.facts();
        words = terms.words();
        starts = terms.starts();
        wholeNames = terms.wholeNames();
        wholePlaces = terms.wholePlaces();
        cities = terms.cities();
        countries = terms.countries();
        performerWords = Tokenizer.indexed(String.join(" | ", terms.performers()));
        until = event.ends();
        number = id;
        price = prices.lowest() == null ? PRICELESS : prices.lowest();
        highest = prices.highest();
        day = (int) event.startsLocal().toLocalDate().toEpochDay();
        month = event.startsLocal().toString().substring(0, 7);
        priceBand = PriceBand.of(prices);
        spot = site.latitude() + "," + site.longitude();
        type = event.type().name();
        city = site.city();
        status = event.status().name();
        currency = prices.currency();
        performerIds = event.acts().stream().map(act -> act.id().toString()).toList();
        startsAt = event.starts();
        location = GeoPoint.of(site.latitude(), site.longitude());
        name = event.name();
        performers = terms.performers();
        venueId = site.id().toString();
        venue = site.name();
        region = site.region();
        country = site.country();
        startsAtLocal = event.startsLocal().toString();
        timeZone = event.zone().getId();
        onsaleAt = event.onsaleAt();
        lowestPrice = prices.lowest();
        highestPrice = prices.highest();
    }
}

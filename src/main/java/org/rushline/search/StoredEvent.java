package org.rushline.search;

import java.time.Instant;
import java.util.List;
import org.hibernate.search.engine.spatial.GeoPoint;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.IdProjection;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.ProjectionConstructor;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.ScoreProjection;

/** An event as it is read from the index; {@link SearchableEvent} says what may be null. */
@ProjectionConstructor
public record StoredEvent(
        @IdProjection Long id,
        @ScoreProjection Float score,
        String name,
        String type,
        String status,
        Instant until,
        Instant startsAt,
        String startsAtLocal,
        String timeZone,
        Instant onsaleAt,
        String venueId,
        String venue,
        String city,
        String region,
        String country,
        GeoPoint location,
        List<String> performerIds,
        List<String> performers,
        String currency,
        Long lowestPrice,
        Long highestPrice) {}

package org.rushline.search.query;

import java.util.HashMap;
import java.util.Map;
import org.hibernate.search.engine.search.aggregation.AggregationKey;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;
import org.rushline.search.EventDoc;

/** Counts as any engine can. */
final class Aggregations {

    private Aggregations() {}

    static FacetCounter.Counter in(SearchSession session) {
        return (found, fields) -> {
            var query = session.search(session.scope(EventDoc.class)).where(found);
            var keys = new HashMap<String, AggregationKey<Map<String, Long>>>();
            for (var field : fields) {
                var key = AggregationKey.<Map<String, Long>>of(field);
                keys.put(field, key);
                query.aggregation(
                        key,
                        f ->
                                f.terms()
                                        .field(field, String.class)
                                        .maxTermCount(FacetCounter.Counter.MOST_VALUES));
            }
            var counted = query.fetch(0);
            var counts = new HashMap<String, Map<String, Long>>();
            keys.forEach((field, key) -> counts.put(field, counted.aggregation(key)));
            return counts;
        };
    }
}

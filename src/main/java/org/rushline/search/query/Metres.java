package org.rushline.search.query;

import org.apache.lucene.geo.GeoEncodingUtils;
import org.apache.lucene.util.SloppyMath;
import org.hibernate.search.engine.spatial.GeoPoint;

/** Distances exactly as Lucene sorts by them, rounding included. */
final class Metres {

    private Metres() {}

    static double between(GeoPoint centre, double latitude, double longitude) {
        var kept = GeoEncodingUtils.decodeLatitude(GeoEncodingUtils.encodeLatitude(latitude));
        var keptToo = GeoEncodingUtils.decodeLongitude(GeoEncodingUtils.encodeLongitude(longitude));
        return SloppyMath.haversinMeters(
                SloppyMath.haversinSortKey(centre.latitude(), centre.longitude(), kept, keptToo));
    }
}

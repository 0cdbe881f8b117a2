package org.rushline.search.request;

import org.hibernate.search.engine.spatial.GeoPoint;

/** A circle on the map. */
public record Near(double latitude, double longitude, double radiusKm) {

    static final double USUAL_KM = 100;

    static final double FARTHEST_KM = 20_040;

    private static final double EARTH_KM = 6371.0088;

    public GeoPoint centre() {
        return GeoPoint.of(latitude, longitude);
    }

    public double kmTo(GeoPoint place) {
        var north = Math.toRadians(place.latitude() - latitude);
        var east = Math.toRadians(place.longitude() - longitude);
        var half =
                Math.pow(Math.sin(north / 2), 2)
                        + Math.cos(Math.toRadians(latitude))
                                * Math.cos(Math.toRadians(place.latitude()))
                                * Math.pow(Math.sin(east / 2), 2);
        return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(half)));
    }
}

package org.rushline.platform;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** Everything under {@code /api}; each feature's resources are found by scanning. */
@ApplicationPath("/api")
public class ApiApplication extends Application {}

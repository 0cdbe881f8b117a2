package org.rushline;

import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.IncludeTags;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;
import org.rushline.testing.OwnServers;

/** Everything that starts its own servers. */
@Suite
@SelectPackages("org.rushline")
@IncludeClassNamePatterns(".*IT")
@IncludeTags(OwnServers.TAG)
class OwnServersSuite {}

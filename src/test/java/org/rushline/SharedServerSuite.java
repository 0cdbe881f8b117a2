package org.rushline;

import org.junit.platform.suite.api.ExcludeTags;
import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;
import org.rushline.testing.OwnServers;

/** Everything that asks the one test server. */
@Suite
@SelectPackages("org.rushline")
@IncludeClassNamePatterns(".*IT")
@ExcludeTags(OwnServers.TAG)
class SharedServerSuite {}

/** Pages of presales: where buyers use their codes, and where operators make them. */
package org.rushline.web.presale;

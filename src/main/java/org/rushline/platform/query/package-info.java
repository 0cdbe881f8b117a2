/** How the API reads query parameters: every one is known, of its type, and given once. */
package org.rushline.platform.query;

/** Pictures that pages show: posters and seat plans as SVG. */
package org.rushline.web.picture;

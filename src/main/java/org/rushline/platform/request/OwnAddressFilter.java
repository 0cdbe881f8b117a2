package org.rushline.platform.request;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.regex.Pattern;

/**
 * Sends people to our own paths only, but for {@link Elsewhere}: the container would use the Host
 * that a request claims.
 */
public class OwnAddressFilter extends HttpFilter {

    private static final long serialVersionUID = 1;
    private static final String LOCATION = "Location";

    /** With all slashes after it: two of them would begin the name of a host again. */
    private static final Pattern HOST = Pattern.compile("([a-zA-Z][a-zA-Z0-9+.-]*:)?//[^/?#]*/*");

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        chain.doFilter(request, new OwnAddress(request, response));
    }

    static String path(String address) {
        var host = HOST.matcher(address);
        return host.lookingAt() ? "/" + address.substring(host.end()) : address;
    }

    private static class OwnAddress extends HttpServletResponseWrapper {

        private final HttpServletRequest request;

        OwnAddress(HttpServletRequest request, HttpServletResponse response) {
            super(response);
            this.request = request;
        }

        @Override
        public void sendRedirect(String location) throws IOException {
            sendRedirect(location, SC_FOUND, true);
        }

        @Override
        public void sendRedirect(String location, int status) throws IOException {
            sendRedirect(location, status, true);
        }

        @Override
        public void sendRedirect(String location, boolean clear) throws IOException {
            sendRedirect(location, SC_FOUND, clear);
        }

        @Override
        public void sendRedirect(String location, int status, boolean clear) throws IOException {
            super.sendRedirect(path(location), status, clear);
        }

        @Override
        public void setHeader(String name, String value) {
            super.setHeader(name, LOCATION.equalsIgnoreCase(name) ? checked(value) : value);
        }

        private String checked(String address) {
            return Elsewhere.isAllowed(request, address) ? address : path(address);
        }

        @Override
        public void addHeader(String name, String value) {
            super.addHeader(name, LOCATION.equalsIgnoreCase(name) ? path(value) : value);
        }
    }
}

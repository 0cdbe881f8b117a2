package org.rushline.web.forms;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;
import java.util.regex.Pattern;

/** A request as pages see it, without what would make Faces answer something else. */
final class PageRequest extends HttpServletRequestWrapper {

    private static final String PARTLY = "Faces-Request";
    private static final Pattern FACES = Pattern.compile("(jakarta|javax)\\.faces\\.");

    private final Map<String, String[]> values;

    private PageRequest(HttpServletRequest request, Map<String, String[]> values) {
        super(request);
        this.values = values;
    }

    /** For somebody who looks: what the address says, and nothing that Faces takes for a form. */
    static PageRequest looking(HttpServletRequest request) {
        var query = request.getQueryString();
        return new PageRequest(request, withoutFaces(FormValues.of(query == null ? "" : query)));
    }

    /** For somebody who sent a form of ours: what was filled in, and nothing else. */
    static PageRequest sent(HttpServletRequest request, Map<String, String[]> form) {
        var values = withoutFaces(form);
        values.put(FormsFilter.STATE, new String[] {FormsFilter.STATELESS});
        return new PageRequest(request, values);
    }

    private static Map<String, String[]> withoutFaces(Map<String, String[]> values) {
        values.keySet().removeIf(name -> FACES.matcher(name).lookingAt());
        return values;
    }

    @Override
    public String getParameter(String name) {
        var all = values.get(name);
        return all == null ? null : all[0];
    }

    @Override
    public String[] getParameterValues(String name) {
        var all = values.get(name);
        return all == null ? null : all.clone();
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(values.keySet());
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        return Collections.unmodifiableMap(values);
    }

    @Override
    public String getHeader(String name) {
        return PARTLY.equalsIgnoreCase(name) ? null : super.getHeader(name);
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
        return PARTLY.equalsIgnoreCase(name)
                ? Collections.emptyEnumeration()
                : super.getHeaders(name);
    }
}

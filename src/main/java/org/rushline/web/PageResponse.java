package org.rushline.web;

import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** The request whose action is carried out, and the answer that it is about to give. */
public final class PageResponse {

    private static final int SEE_OTHER = 303;

    private PageResponse() {}

    public static HttpServletRequest request() {
        var faces = FacesContext.getCurrentInstance().getExternalContext();
        return (HttpServletRequest) faces.getRequest();
    }

    public static HttpServletResponse response() {
        var faces = FacesContext.getCurrentInstance().getExternalContext();
        return (HttpServletResponse) faces.getResponse();
    }

    /** Ends the action there, so that loading the page again does not send the form again. */
    public static void goTo(String path) {
        var response = response();
        response.setStatus(SEE_OTHER);
        response.setHeader("Location", path);
        response.setHeader("Cache-Control", "no-store");
        FacesContext.getCurrentInstance().responseComplete();
    }

    static boolean isBlank(String value) {
        return value == null || value.isBlank();
    }
}

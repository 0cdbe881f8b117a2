package org.rushline.web.secondfactor;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.rushline.accounts.CurrentPerson;
import org.rushline.accounts.secondfactor.RecoveryCodesView;
import org.rushline.accounts.secondfactor.SecondFactorService;
import org.rushline.accounts.secondfactor.SecondFactorSettings;
import org.rushline.accounts.secondfactor.SecondFactorUnavailable;
import org.rushline.accounts.secondfactor.SecondFactorView;
import org.rushline.accounts.secondfactor.StartedFactor;
import org.rushline.platform.problem.Conflict;
import org.rushline.platform.problem.InvalidFields;
import org.rushline.platform.problem.TooManyRequests;
import org.rushline.platform.request.ClientAddress;
import org.rushline.platform.request.LocalPath;
import org.rushline.web.Faults;
import org.rushline.web.FormInput;
import org.rushline.web.PageResponse;
import org.rushline.web.Wording;

/** {@code /me/second-factor}: sets one up, and what is done about it later. */
@Named
@RequestScoped
public class SecondFactorPage {

    static final String ADDRESS = "/me/second-factor";

    @Inject HttpServletRequest request;
    @Inject ClientAddress address;
    @Inject CurrentPerson person;
    @Inject SecondFactorService factors;
    @Inject SecondFactorSettings settings;
    @Inject CodesCookie cookie;
    @Inject Faults faults;
    @Inject Wording words;

    private List<String> codes = List.of();
    private SecondFactorView factor;
    private StartedFactor started;
    private String password;
    private String code;

    /** Before anything is rendered: the browser is to forget the codes it is about to show. */
    @PostConstruct
    void open() {
        if (request.getMethod().equals("GET")) {
            var session = person.require().session();
            codes = cookie.take(request, PageResponse.response(), session);
        }
    }

    public SecondFactorView getFactor() {
        if (factor == null) {
            factor = factors.view(person.require().id());
        }
        return factor;
    }

    /** Which part of the page there is. */
    public String getStep() {
        return switch (getFactor().state()) {
            case CONFIRMED -> codes.isEmpty() ? asked() : "codes";
            case STARTED -> isDoing("start") || getStarted() == null ? beginning() : "confirm";
            case NONE -> beginning();
        };
    }

    private static String asked() {
        return isDoing("renew") ? "renew" : isDoing("remove") ? "remove" : "confirmed";
    }

    private String beginning() {
        return settings.hasKey() ? "start" : "off";
    }

    private static boolean isDoing(String what) {
        return FormInput.first("do").filter(what::equals).isPresent();
    }

    /** Null if nothing waits for its first code, or it cannot be read any more. */
    public StartedFactor getStarted() {
        if (started == null) {
            started = started().orElse(null);
        }
        return started;
    }

    private Optional<StartedFactor> started() {
        try {
            return factors.started(person.require().id());
        } catch (SecondFactorUnavailable e) {
            return Optional.empty();
        }
    }

    public QrPicture getPicture() {
        return QrPicture.of(getStarted().uri());
    }

    /** One a line, as they are copied. */
    public String getCodes() {
        return String.join("\n", codes.stream().map(SecondFactorPage::readable).toList());
    }

    private static String readable(String bare) {
        return String.join("-", bare.split("(?<=\\G.{4})"));
    }

    public void start() {
        attempt(
                () -> {
                    factors.start(person.require().id(), given(password), block());
                    return address("");
                });
    }

    public void confirm() {
        attempt(() -> shown("set=yes", factors.confirm(person.require(), given(code), block())));
    }

    public void renew() {
        attempt(() -> shown("", factors.renew(person.require(), given(password), null, block())));
    }

    private String shown(String query, RecoveryCodesView made) {
        cookie.write(made.recoveryCodes(), person.require().session(), PageResponse.response());
        return address(query);
    }

    public void remove() {
        attempt(
                () -> {
                    factors.remove(person.require(), given(password), given(code), block());
                    return address("removed=yes");
                });
    }

    private static String given(String value) {
        return value == null ? "" : value;
    }

    private String block() {
        return address.block(request);
    }

    private String address(String query) {
        var back =
                getBack().isEmpty()
                        ? ""
                        : "return=" + URLEncoder.encode(getBack(), StandardCharsets.UTF_8);
        var both = query.isEmpty() || back.isEmpty() ? query + back : query + "&" + back;
        return both.isEmpty() ? ADDRESS : ADDRESS + "?" + both;
    }

    /** Does something, and says where it leads. */
    private interface Action {
        String run();
    }

    private void attempt(Action action) {
        try {
            PageResponse.goTo(action.run());
        } catch (InvalidFields e) {
            faults.add(e);
        } catch (Conflict e) {
            PageResponse.goTo(address("")); // which shows how far it is
        } catch (SecondFactorUnavailable e) {
            faults.add(field(), words.say("secondFactor.unavailable"));
        } catch (TooManyRequests e) {
            faults.add(field(), e);
        }
    }

    /** The field that the form has in any case. */
    private String field() {
        return code == null ? "password" : "code";
    }

    public boolean isSet() {
        return FormInput.first("set").isPresent();
    }

    public boolean isRemoved() {
        return FormInput.first("removed").isPresent();
    }

    /** Where they wanted to go; empty if nowhere. */
    public String getBack() {
        return FormInput.first("return")
                .filter(path -> !path.isBlank())
                .map(LocalPath::orFrontPage)
                .orElse("");
    }

    /** It is never shown again. */
    public String getPassword() {
        return null;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    /** It is never shown again. */
    public String getCode() {
        return null;
    }

    public void setCode(String code) {
        this.code = code;
    }
}

package org.rushline.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.rushline.accounts.VerifiedPassword;
import org.rushline.accounts.secondfactor.SecondFactorNeeded;
import org.rushline.accounts.secondfactor.SecondFactorUnavailable;
import org.rushline.accounts.secondfactor.WrongCode;
import org.rushline.platform.problem.TooManyRequests;
import org.rushline.platform.request.ClientAddress;
import org.rushline.platform.request.LocalPath;
import org.rushline.platform.startup.Deployment;
import org.rushline.sessions.Device;
import org.rushline.sessions.SessionCookie;
import org.rushline.sessions.SessionService;
import org.rushline.sessions.WrongCredentials;
import org.rushline.sessions.tokens.SecondStep;
import org.rushline.sessions.tokens.SecondStepTokens;

/**
 * {@code /sign-in/code}: the second step of a sign-in. That the password was right, a cookie of
 * this browser says for five minutes; the password itself is kept nowhere.
 */
@Named
@RequestScoped
public class SignInCodePage {

    private static final String ADDRESS = "/sign-in/code";

    @Inject HttpServletRequest request;
    @Inject Deployment deployment;
    @Inject SecondStepTokens tokens;
    @Inject SessionService sessions;
    @Inject SessionCookie cookie;
    @Inject ClientAddress address;
    @Inject Faults faults;
    @Inject Wording words;

    private Optional<SecondStep> waiting;
    private String code;

    /** Whoever comes back to the page later sees how things stand then. */
    @PostConstruct
    void open() {
        PageResponse.response().setHeader("Cache-Control", "no-store");
        waiting = step().in(request).flatMap(tokens::read);
    }

    /** The page to go to, which this browser may open from now on. */
    String begin(VerifiedPassword verified, String back) {
        step().write(tokens.issue(verified), PageResponse.response());
        return ADDRESS + "?return=" + URLEncoder.encode(back, StandardCharsets.UTF_8);
    }

    private PageCookie step() {
        return new PageCookie(
                "rushline-second-step", "/sign-in", SecondStepTokens.LIFE, deployment.https());
    }

    /** Whether somebody has given the right password here a moment ago. */
    public boolean isWaiting() {
        return waiting.isPresent();
    }

    /** Whether they want to type a recovery code: it has letters. */
    public boolean isRecovery() {
        return FormInput.first("with").filter("recovery"::equals).isPresent();
    }

    public void signInCode() {
        try {
            var signedIn =
                    sessions.finish(
                            waiting.orElseThrow(),
                            code,
                            address.block(request),
                            Device.of(request, address));
            cookie.write(signedIn, PageResponse.response());
            step().clear(PageResponse.response());
            PageResponse.goTo(getBack());
        } catch (WrongCredentials e) {
            again();
        } catch (SecondFactorNeeded e) {
            faults.add("code", words.say("signInCode.missing"));
        } catch (WrongCode e) {
            faults.add("code", words.say("signInCode.wrong"));
        } catch (SecondFactorUnavailable e) {
            faults.add("code", words.say("secondFactor.unavailable"));
        } catch (TooManyRequests e) {
            faults.add("code", e);
        }
    }

    /** The account has changed since. */
    private void again() {
        step().clear(PageResponse.response());
        PageResponse.goTo(
                "/sign-in?late=yes&return=" + URLEncoder.encode(getBack(), StandardCharsets.UTF_8));
    }

    /** Where to go afterwards: never to another site. */
    public String getBack() {
        return LocalPath.orFrontPage(FormInput.first("return").orElse(""));
    }

    /** It is never shown again. */
    public String getCode() {
        return null;
    }

    public void setCode(String code) {
        this.code = code;
    }
}

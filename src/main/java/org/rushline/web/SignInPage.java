package org.rushline.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.rushline.accounts.secondfactor.SecondFactorNeeded;
import org.rushline.platform.problem.TooManyRequests;
import org.rushline.platform.request.ClientAddress;
import org.rushline.platform.request.LocalPath;
import org.rushline.sessions.Device;
import org.rushline.sessions.SessionCookie;
import org.rushline.sessions.SessionService;
import org.rushline.sessions.WrongCredentials;

/** {@code /sign-in}: afterwards people are where they wanted to be. */
@Named
@RequestScoped
public class SignInPage {

    @Inject HttpServletRequest request;
    @Inject SessionService sessions;
    @Inject SessionCookie cookie;
    @Inject ClientAddress address;
    @Inject SignInCodePage signInCodePage;
    @Inject Faults faults;
    @Inject Wording words;

    private String email;
    private String password;

    public void signIn() {
        if (PageResponse.isBlank(email) || PageResponse.isBlank(password)) {
            faults.add(
                    PageResponse.isBlank(email) ? "email" : "password",
                    words.say("signIn.missing"));
            return;
        }
        try {
            cookie.write(
                    sessions.signIn(
                            email,
                            password,
                            null,
                            address.block(request),
                            Device.of(request, address)),
                    PageResponse.response());
            PageResponse.goTo(getBack());
        } catch (SecondFactorNeeded e) {
            PageResponse.goTo(signInCodePage.begin(e.verified(), getBack()));
        } catch (WrongCredentials e) {
            faults.add("email", words.say("signIn.wrong"));
        } catch (TooManyRequests e) {
            faults.add("email", e);
        }
    }

    /** Where to go afterwards: never to another site. */
    public String getBack() {
        return LocalPath.orFrontPage(FormInput.first("return").orElse(""));
    }

    /** Whether a second step was begun too long ago. */
    public boolean isLate() {
        return FormInput.first("late").isPresent();
    }

    public boolean isWelcome() {
        return FormInput.first("welcome").isPresent();
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}

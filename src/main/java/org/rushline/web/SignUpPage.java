package org.rushline.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.rushline.accounts.AccountService;
import org.rushline.accounts.NewAccount;
import org.rushline.platform.problem.InvalidFields;
import org.rushline.platform.problem.TooManyRequests;
import org.rushline.platform.request.ClientAddress;
import org.rushline.platform.request.LocalPath;

/** {@code /sign-up}. Says the same whether the address had an account or not. */
@Named
@RequestScoped
public class SignUpPage {

    @Inject HttpServletRequest request;
    @Inject ClientAddress address;
    @Inject AccountService accounts;
    @Inject Faults faults;

    private String name;
    private String email;
    private String password;

    public void signUp() {
        try {
            accounts.signUp(new NewAccount(email, password, name), address.block(request));
            var back = URLEncoder.encode(getBack(), StandardCharsets.UTF_8);
            PageResponse.goTo("/sign-in?welcome=yes&return=" + back);
        } catch (InvalidFields e) {
            faults.add(e);
        } catch (TooManyRequests e) {
            faults.add("email", e);
        }
    }

    public String getBack() {
        return LocalPath.orFrontPage(FormInput.first("return").orElse(""));
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
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

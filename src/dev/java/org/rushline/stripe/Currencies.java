package org.rushline.stripe;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Stripe's documentation of currencies (docs.stripe.com/currencies, summer 2026; three decimals:
 * 2022), independent of the shop's own list.
 */
public final class Currencies {

    private static final Set<String> SUPPORTED =
            words(
                    """
            usd aed afn all amd ang aoa ars aud awg azn bam bbd bdt bhd bif bmd bnd bob brl bsd
            bwp byn bzd cad cdf chf clp cny cop crc cve czk djf dkk dop dzd egp etb eur fjd fkp
            gbp gel gip gmd gnf gtq gyd hkd hnl htg huf idr ils inr isk jmd jod jpy kes kgs khr
            kmf krw kwd kyd kzt lak lbp lkr lrd lsl mad mdl mga mkd mmk mnt mop mur mvr mwk mxn
            myr mzn nad ngn nio nok npr nzd omr pab pen pgk php pkr pln pyg qar ron rsd rub rwf
            sar sbd scr sek sgd shp sle sos srd std szl thb tjs tnd top try ttd twd tzs uah ugx
            uyu uzs vnd vuv wst xaf xcd xcg xof xpf yer zar zmw""");

    private static final Set<String> NO_DECIMALS =
            words("bif clp djf gnf jpy kmf krw mga pyg rwf vnd vuv xaf xof xpf");

    private static final Set<String> THREE_DECIMALS = words("bhd jod kwd omr tnd");

    /** No parts can be charged, and yet there are two decimals. */
    private static final Set<String> WHOLE = words("isk ugx");

    private static final BigDecimal LARGEST = new BigDecimal("999999999999");

    /** As far as the documentation tells it. */
    private static final Map<String, BigDecimal> SMALLEST =
            numbers(
                    """
            usd=0.50 aed=2.00 ars=0.50 aud=0.50 brl=0.50 cad=0.50 chf=0.50 cop=0.50 czk=15.00
            dkk=2.50 eur=0.50 gbp=0.30 hkd=4.00 huf=175.00 idr=0.50 ils=0.50 inr=0.50 jpy=50
            krw=50 mxn=10.00 myr=2.00 nok=3.00 nzd=0.50 php=0.50 pln=2.00 ron=2.00 rub=0.50
            sek=3.00 sgd=0.50 thb=10.00 zar=0.50""");

    /** For other currencies the account's own decides: here it is the US dollar. */
    private static final BigDecimal DOLLARS = new BigDecimal("0.50");

    private static final Map<String, BigDecimal> FOR_A_DOLLAR =
            numbers(
                    """
            afn=64.46 all=81.69 amd=362.5 ang=1.79 aoa=918.2 awg=1.79 azn=1.7 bam=1.738 bbd=2
            bdt=122.9 bhd=0.376 bif=2998 bmd=1 bnd=1.279 bob=11.95 bsd=1 bwp=14.17 byn=3.013
            bzd=2.014 cdf=2297 clp=990.2 cny=7.2 crc=458.1 cve=97.99 djf=178.3 dop=59.99 dzd=134
            egp=52.22 etb=161 fjd=2.264 fkp=0.7553 gel=2.601 gip=0.7553 gmd=73.47 gnf=8746
            gtq=7.642 gyd=208.9 hnl=26.92 htg=130.9 isk=140 jmd=158.3 jod=0.709 kes=128.5
            kgs=87.46 khr=4055 kmf=437.2 kwd=0.309 kyd=0.8322 kzt=448.4 lak=22546 lbp=90044
            lkr=330.6 lrd=171.3 lsl=16.65 mad=9.935 mdl=17.81 mga=4426 mkd=54.61 mmk=2101
            mnt=3597 mop=8.082 mur=48.13 mvr=15.46 mwk=1736 mzn=63.83 nad=16.65 ngn=1331
            nio=36.66 npr=154 omr=0.384 pab=1 pen=3.434 pgk=4.419 pkr=276.7 pyg=5856 qar=3.64
            rsd=104.3 rwf=1474 sar=3.75 sbd=8.076 scr=13.7 shp=0.7553 sle=23.06 sos=570.5
            srd=37.76 std=22219 szl=16.65 tjs=9.214 tnd=2.994 top=2.402 try=47.3 ttd=6.779
            twd=31.82 tzs=2635 uah=44.97 ugx=3993 uyu=40.29 uzs=11818 vnd=26003 vuv=119.6
            wst=2.789 xaf=582.9 xcd=2.702 xcg=1.799 xof=582.9 xpf=106 yer=236.4 zmw=19.64""");

    private Currencies() {}

    private static Set<String> words(String text) {
        return Set.of(text.strip().split("\\s+"));
    }

    private static Map<String, BigDecimal> numbers(String text) {
        return Stream.of(text.strip().split("\\s+"))
                .map(word -> word.split("="))
                .collect(Collectors.toMap(pair -> pair[0], pair -> new BigDecimal(pair[1])));
    }

    /** Lower case, as Stripe writes it. */
    static String check(String code) {
        var currency = code.toLowerCase(Locale.ROOT);
        if (!SUPPORTED.contains(currency)) {
            var known = String.join(", ", SUPPORTED);
            throw ApiError.parameter(
                    null,
                    "currency",
                    "Invalid currency: %s. These are supported: %s".formatted(currency, known));
        }
        return currency;
    }

    static void checkCharge(long amount, String currency) {
        checkWhole(amount, currency);
        var value = value(amount, currency);
        var smallest = SMALLEST.get(currency);
        var tooSmall =
                smallest == null
                        ? value.divide(FOR_A_DOLLAR.get(currency), 4, RoundingMode.HALF_UP)
                                        .compareTo(DOLLARS)
                                < 0
                        : value.compareTo(smallest) < 0;
        if (tooSmall) {
            throw ApiError.parameter(
                    "amount_too_small",
                    "amount",
                    smallest == null
                            ? "Amount must convert to at least 50 cents."
                            : "Amount must be at least %s %s.".formatted(smallest, currency));
        }
        if (BigDecimal.valueOf(amount).compareTo(LARGEST) > 0) {
            throw ApiError.parameter("amount_too_large", "amount", "Amount is above the maximum.");
        }
    }

    /** Charges and refunds alike. */
    static void checkWhole(long amount, String currency) {
        var multiple = WHOLE.contains(currency) ? 100 : THREE_DECIMALS.contains(currency) ? 10 : 1;
        if (amount % multiple != 0) {
            throw ApiError.parameter(
                    null,
                    "amount",
                    "Invalid amount. In %s it must be evenly divisible by %d."
                            .formatted(currency, multiple));
        }
    }

    /** For example 9000 for an amount of 900000 in ISK. */
    public static BigDecimal value(long amount, String currency) {
        var decimals =
                NO_DECIMALS.contains(currency) ? 0 : THREE_DECIMALS.contains(currency) ? 3 : 2;
        return BigDecimal.valueOf(amount, decimals);
    }

    /** The same in ISO 4217's minor units. */
    public static long iso(long amount, String currency) {
        var digits =
                Currency.getInstance(currency.toUpperCase(Locale.ROOT)).getDefaultFractionDigits();
        return value(amount, currency).movePointRight(digits).longValueExact();
    }
}

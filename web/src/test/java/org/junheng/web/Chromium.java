package org.junheng.web;

import com.deque.html.axecore.results.Results;
import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.print.PrintOptions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** Debian's Chromium without a window, looking at a server on loopback. */
final class Chromium implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final List<String> STRICT = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private final ChromeDriver driver;
    private String base;

    Chromium(int port, Path downloads) {
        base = "http://127.0.0.1:" + port;
        ChromeOptions options = new ChromeOptions();
        options.setBinary("/usr/bin/chromium");
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--window-size=1440,900");
        options.setExperimentalOption("prefs", Map.of("download.default_directory", downloads.toString()));
        driver = new ChromeDriver(
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(new File("/usr/bin/chromedriver"))
                        .build(),
                options);
    }

    Chromium open(String path) {
        driver.get(base + path);
        return this;
    }

    Chromium signIn(String login, String password) {
        driver.manage().deleteAllCookies();
        open("/sign-in");
        type("#login", login);
        type("#password", password);
        return click("form.card button");
    }

    /** The same browser, looking at another server. */
    Chromium at(int port) {
        base = "http://127.0.0.1:" + port;
        return this;
    }

    /** Nobody is signed in any more. */
    Chromium signOut() {
        driver.manage().deleteAllCookies();
        return this;
    }

    /** The page in a language, if it does not speak it yet. */
    Chromium speak(String language) {
        return find("html").getAttribute("lang").startsWith(language) ? this : english();
    }

    Chromium english() {
        return click("header form[action='/language'] button");
    }

    WebElement find(String css) {
        return new WebDriverWait(driver, PATIENCE).until(driving -> driving.findElement(By.cssSelector(css)));
    }

    List<WebElement> all(String css) {
        return driver.findElements(By.cssSelector(css));
    }

    Chromium type(String css, String text) {
        WebElement field = find(css);
        field.clear();
        field.sendKeys(text);
        return this;
    }

    /** A file or a date, which are set and not typed. */
    Chromium put(String css, String value) {
        find(css).sendKeys(value);
        return this;
    }

    /** Clicks, and waits until the page it leads to is there. */
    Chromium click(String css) {
        WebElement before = driver.findElement(By.tagName("html"));
        find(css).click();
        new WebDriverWait(driver, PATIENCE).until(driving -> {
            try {
                before.isEnabled();
                return false;
            } catch (WebDriverException gone) {
                return "complete".equals(((JavascriptExecutor) driving).executeScript("return document.readyState"));
            }
        });
        return this;
    }

    String text() {
        return find("main").getText();
    }

    /** The page as it stands now. */
    String source() {
        return driver.getPageSource();
    }

    String path() {
        return driver.getCurrentUrl().substring(base.length());
    }

    /** The page as it is printed, a PDF; a busy browser that could not print is asked again. */
    byte[] printed() {
        return new WebDriverWait(driver, PATIENCE)
                .ignoring(WebDriverException.class)
                .until(driving -> Base64.getDecoder()
                        .decode(driver.print(new PrintOptions()).getContent()));
    }

    String title() {
        return driver.getTitle();
    }

    /** Presses keys wherever the focus is. */
    Chromium press(CharSequence... keys) {
        new Actions(driver).sendKeys(keys).perform();
        return this;
    }

    WebElement focused() {
        return driver.switchTo().activeElement();
    }

    /** Tab until an element has the focus; fails when the page is through. */
    Chromium tabTo(String css) {
        WebElement wanted = find(css);
        for (int i = 0; i < 200; i++) {
            if (focused().equals(wanted)) {
                return this;
            }
            press(Keys.TAB);
        }
        throw new AssertionError("the keyboard does not reach " + css + " on " + path());
    }

    void until(java.util.function.BooleanSupplier reached) {
        // a page that is just leaving cannot be read; the next look sees the one that came
        new WebDriverWait(driver, PATIENCE).ignoring(WebDriverException.class).until(driving -> reached.getAsBoolean());
    }

    /** Runs a script on the page and gives what it comes to, once that is there. */
    Object run(String script, Object... arguments) {
        return driver.executeScript(script, arguments);
    }

    /** What axe-core finds serious or critical on this page. */
    List<String> barriers() {
        Results results = new AxeBuilder().withTags(STRICT).analyze(driver);
        return results.getViolations().stream()
                .filter(rule -> List.of("serious", "critical").contains(rule.getImpact()))
                .map(Chromium::told)
                .toList();
    }

    private static String told(Rule rule) {
        return rule.getId() + ": " + rule.getHelp() + " "
                + rule.getNodes().stream().map(node -> node.getHtml()).limit(3).toList();
    }

    /** How much wider than a phone of 360 px the page is. */
    long overflowOnPhone() {
        phone();
        long wide = overflow();
        desk();
        return wide;
    }

    /** How much wider than the window the page is. */
    long overflow() {
        return (Long) driver.executeScript("return document.documentElement.scrollWidth - window.innerWidth");
    }

    /** From now on as wide as a phone of 360 px. */
    void phone() {
        driver.manage().window().setSize(new Dimension(500, 740));
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", 360, "height", 740, "deviceScaleFactor", 1, "mobile", false));
    }

    /** As wide as a screen on a desk again. */
    void desk() {
        driver.executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
        driver.manage().window().setSize(new Dimension(1440, 900));
    }

    /** The names of the cookies this page left. */
    List<String> cookies() {
        return driver.manage().getCookies().stream()
                .map(cookie -> cookie.getName())
                .toList();
    }

    /** Clicks what asks whether it is meant, and says yes. */
    Chromium confirm(String css) {
        driver.executeScript("window.confirm = () => true");
        return click(css);
    }

    /** What the browser complained about: blocked scripts or styles, failed requests. */
    List<String> complaints() {
        return driver.manage().logs().get("browser").getAll().stream()
                .map(entry -> entry.getMessage())
                .filter(message -> !message.contains("status of 4"))
                .toList();
    }

    @Override
    public void close() {
        driver.quit();
    }
}

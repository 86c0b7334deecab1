package io.quantumlock.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a person sees who opens the documentation in Chromium, and whom his browser talks to.
class DocumentationInABrowserTest {
  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
  private static final Path DRIVER = Path.of("/usr/bin/chromedriver");

  private static final String NO_COLOR = "rgba(0, 0, 0, 0)";

  @RegisterExtension static final World world = World.shared();
  @TempDir Path profile;

  private final String origin = "http://127.0.0.1:" + world.api.port();
  private ChromeDriver browser;

  @BeforeEach
  void open() {
    assertThat(List.of(CHROMIUM, DRIVER))
        .as("the browser tests need Debian's packages chromium and chromium-driver")
        .allSatisfy(program -> assertThat(program).isExecutable());
    var options = new ChromeOptions();
    options.setBinary(CHROMIUM.toFile());
    options.addArguments(
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--disable-dev-shm-usage",
        "--window-size=1400,1000",
        "--user-data-dir=" + profile);
    options.setCapability("goog:loggingPrefs", Map.of("browser", "ALL", "performance", "ALL"));
    var driver = new ChromeDriverService.Builder().usingDriverExecutable(DRIVER.toFile()).build();
    browser = new ChromeDriver(driver, options);
    browser.manage().timeouts().implicitlyWait(Duration.ofSeconds(30));
  }

  @AfterEach
  void close() {
    browser.quit();
  }

  @Test
  void swaggerUiShowsEveryOperation() {
    browser.get(origin + "/docs");
    for (var path : Contract.DOCUMENT.get("paths").propertyNames()) {
      browser.findElement(By.cssSelector("[data-path='" + path + "']"));
    }
    assertThat(browser.findElement(By.cssSelector(".info .title")).getText()).contains("™");
    assertThatNothingIsAmiss();
  }

  @Test
  void swaggerUiCanTryAnOperation() {
    browser.get(origin + "/docs");
    browser.findElement(By.cssSelector("[data-path='/api/v1/plans']")).click();
    browser.findElement(By.cssSelector(".try-out__btn")).click();
    browser.findElement(By.cssSelector(".execute")).click();
    assertThat(
            browser.findElement(By.cssSelector(".live-responses-table tbody .response-col_status")))
        .extracting(status -> status.getText())
        .asString()
        .startsWith("200");
    assertThatNothingIsAmiss();
  }

  @Test
  void redocShowsEveryOperation() {
    browser.get(origin + "/redoc");
    for (var path : Contract.DOCUMENT.get("paths").propertyNames()) {
      browser.findElement(By.xpath("//*[text()='" + path + "']"));
    }
    assertThat(browser.findElement(By.tagName("h1")).getText()).contains("QuantumLock™ API");
    assertThatNothingIsAmiss();
  }

  @Test
  void swaggerUiHasItsColors() {
    browser.get(origin + "/docs");
    browser.findElement(By.cssSelector(".opblock"));
    assertThat(style(".opblock-get .opblock-summary-method", "background-color"))
        .isEqualTo("rgba(97, 175, 254, 1)");
    assertThat(style(".opblock-post .opblock-summary-method", "background-color"))
        .isEqualTo("rgba(73, 204, 144, 1)");
    assertThatNothingIsAmiss();
  }

  @Test
  void redocHasItsMenuAtTheSide() {
    browser.get(origin + "/redoc");
    assertThat(style("body", "margin")).isEqualTo("0px");
    assertThat(style(".menu-content", "width")).isEqualTo("260px");
    assertThat(style(".menu-content", "position")).isEqualTo("sticky");
    assertThat(style(".operation-type.post", "background-color")).isNotEqualTo(NO_COLOR);
    assertThat(style(".scrollbar-container", "overflow-anchor")).isEqualTo("none");
    assertThatNothingIsAmiss();
  }

  @Test
  void redocFindsWhatOneSearches() {
    browser.get(origin + "/redoc");
    browser.findElement(By.cssSelector("[role='search'] input")).sendKeys("revoke");
    assertThat(browser.findElement(By.cssSelector("[data-role='search:results'] label")).getText())
        .containsIgnoringCase("revoke");
    assertThatNothingIsAmiss();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/docs", "/redoc"})
  void aScriptThatGotIntoThePageDoesNotRun(String page) {
    browser.get(origin + page);
    browser.executeScript(
        """
        const script = document.createElement("script");
        script.textContent = "document.title = 'taken over'";
        document.body.append(script);
        """);
    assertThat(browser.getTitle()).isEqualTo("QuantumLock API");
    assertThat(complaints()).singleElement().asString().contains("Content Security Policy");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/docs", "/redoc"})
  void aStyleThatGotIntoThePageDoesNotApply(String page) {
    browser.get(origin + page);
    browser.executeScript(
        """
        const style = document.createElement("style");
        style.textContent = "body { display: none; }";
        document.body.append(style);
        """);
    assertThat(style("body", "display")).isEqualTo("block");
    assertThat(complaints()).singleElement().asString().contains("Content Security Policy");
  }

  private String style(String selector, String property) {
    return browser.findElement(By.cssSelector(selector)).getCssValue(property);
  }

  private void assertThatNothingIsAmiss() {
    assertThat(complaints()).isEmpty();
    assertThat(requested())
        .contains(origin + "/openapi.json")
        .allMatch(url -> url.startsWith(origin + "/") || url.matches("(data|blob|chrome):.*"));
  }

  /// What the browser has to say, of violations of the content security policy too.
  private List<String> complaints() {
    return log(LogType.BROWSER).stream()
        .filter(e -> e.getLevel().intValue() >= Level.WARNING.intValue())
        .map(LogEntry::getMessage)
        .toList();
  }

  private List<String> requested() {
    return log(LogType.PERFORMANCE).stream()
        .map(entry -> JsonMapper.shared().readTree(entry.getMessage()).path("message"))
        .filter(event -> event.path("method").asString().equals("Network.requestWillBeSent"))
        .map(event -> event.at("/params/request/url"))
        .map(JsonNode::asString)
        .toList();
  }

  private List<LogEntry> log(String type) {
    return browser.manage().logs().get(type).getAll();
  }
}

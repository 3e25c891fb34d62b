using System.Net;
using AngleSharp.Html.Parser;
using Whence.Casework.Users;

namespace Whence.Web.Tests.Users;

/// <summary>Somebody with a browser of their own.</summary>
internal sealed class Member(ServedCase served) : IDisposable
{
    /// <summary>What users of tests have.</summary>
    public const string Password = "four words in mind";

    private readonly HttpClient client = new(
        new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() }
    )
    {
        BaseAddress = served.Address,
    };

    /// <summary>Names a user of the case.</summary>
    public static void Name(ServedCase served, string name, string role) =>
        UserFile.Change(served.Path, users => users.With(User.Make(name, role, Password))).Succeeded.ShouldBeTrue();

    public Task<HttpResponseMessage> Get(string address) =>
        client.GetAsync(address, TestContext.Current.CancellationToken);

    public Task<HttpResponseMessage> Post(string address, HttpContent content) =>
        client.PostAsync(address, content, TestContext.Current.CancellationToken);

    /// <summary>Sends a form with the token that the page at <paramref name="page"/> hands out.</summary>
    public async Task<HttpResponseMessage> Send(
        string page,
        string address,
        params (string Name, string Value)[] values
    )
    {
        var token = await Token(page);
        using var form = new FormUrlEncodedContent([
            .. values.Select(v => KeyValuePair.Create(v.Name, v.Value)),
            KeyValuePair.Create("__RequestVerificationToken", token),
        ]);
        return await client.PostAsync(address, form, TestContext.Current.CancellationToken);
    }

    /// <summary>The token that the page at <paramref name="page"/> hands out.</summary>
    public async Task<string> Token(string page)
    {
        var text = await client.GetStringAsync(page, TestContext.Current.CancellationToken);
        return new HtmlParser()
            .ParseDocument(text)
            .QuerySelector("input[name=__RequestVerificationToken]")!
            .GetAttribute("value")!;
    }

    public Task<HttpResponseMessage> LogIn(string name, string password = Password, string then = "/") =>
        Send("/log-in", "/log-in/begin", ("name", name), ("password", password), ("then", then));

    public void Dispose() => client.Dispose();
}

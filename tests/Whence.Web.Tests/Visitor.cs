using System.Net;
using AngleSharp;
using AngleSharp.Html.Dom;

namespace Whence.Web.Tests;

/// <summary>Somebody who opens pages and sends forms without script, with cookies of their own.</summary>
public sealed class Visitor(Uri address) : IDisposable
{
    private readonly HttpClient client = new(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = true })
    {
        BaseAddress = address,
    };

    /// <summary>Somebody at <paramref name="desk"/>.</summary>
    public Visitor(ServedCase desk)
        : this(desk.Address) { }

    /// <summary>What comes back.</summary>
    public Task<HttpResponseMessage> Get(string address) =>
        client.GetAsync(new Uri(address, UriKind.RelativeOrAbsolute), TestContext.Current.CancellationToken);

    /// <summary>The page at <paramref name="address"/>, which must be there.</summary>
    public async Task<IHtmlDocument> Page(string address)
    {
        using var answer = await Get(address);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, address);
        return await Page(answer);
    }

    /// <summary>The page at <paramref name="address"/> once what it tells of is over; waits a minute at most.</summary>
    /// <exception cref="TimeoutException">It goes on.</exception>
    public async Task<IHtmlDocument> Settled(string address)
    {
        for (var i = 0; i < 600; i++)
        {
            var page = await Page(address);
            if (page.QuerySelector("[data-going]") is null)
            {
                return page;
            }
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }
        throw new TimeoutException($"{address} goes on");
    }

    /// <summary>The page that an answer holds, under the address that it was asked at.</summary>
    public static async Task<IHtmlDocument> Page(HttpResponseMessage answer)
    {
        var address = answer.RequestMessage!.RequestUri!.ToString();
        var context = BrowsingContext.New(Configuration.Default);
        var content = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return (IHtmlDocument)
            await context.OpenAsync(
                response => response.Content(content).Address(address),
                TestContext.Current.CancellationToken
            );
    }

    /// <summary>Sends the form that <paramref name="button"/> is of, with what the page has filled in and what is <paramref name="entered"/>.</summary>
    public async Task<HttpResponseMessage> Send(
        IHtmlDocument page,
        string button,
        params (string Name, string Value)[] entered
    )
    {
        var pressed = page.QuerySelector(button).ShouldNotBeNull(button);
        var form = (IHtmlFormElement)pressed.Closest("form").ShouldNotBeNull();
        var values = form
            .Elements.OfType<IHtmlInputElement>()
            .Where(input =>
                input.Name is { Length: > 0 } && (input.Type is not ("checkbox" or "radio") || input.IsChecked)
            )
            .Select(input => (Name: input.Name!, Value: input.Value))
            .Where(value => entered.All(e => e.Name != value.Name))
            .Concat(entered)
            .ToList();
        if (pressed.GetAttribute("name") is { } name)
        {
            values.Add((name, pressed.GetAttribute("value") ?? ""));
        }
        return await Post(form.GetAttribute("action") ?? page.Url, values);
    }

    /// <summary>Sends <paramref name="values"/> to <paramref name="address"/>.</summary>
    public Task<HttpResponseMessage> Post(string address, IEnumerable<(string Name, string Value)> values) =>
        client.PostAsync(
            new Uri(address, UriKind.RelativeOrAbsolute),
            new FormUrlEncodedContent(values.Select(v => KeyValuePair.Create(v.Name, v.Value))),
            TestContext.Current.CancellationToken
        );

    /// <summary>Sends files, as a form with a field for them does.</summary>
    public async Task<HttpResponseMessage> Upload(
        string address,
        IEnumerable<(string Name, string Value)> values,
        IEnumerable<(string Name, byte[] Bytes)> files,
        params IEnumerable<(string Field, string Name, byte[] Bytes)> others
    )
    {
        using var form = new MultipartFormDataContent();
        foreach (var (name, value) in values)
        {
            form.Add(new StringContent(value), name);
        }
        foreach (var (name, bytes) in files)
        {
            form.Add(new ByteArrayContent(bytes), "files", name);
        }
        foreach (var (field, name, bytes) in others)
        {
            form.Add(new ByteArrayContent(bytes), field, name);
        }
        return await client.PostAsync(new Uri(address, UriKind.Relative), form, TestContext.Current.CancellationToken);
    }

    /// <inheritdoc/>
    public void Dispose() => client.Dispose();
}

using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using Whence.Web.Adding;
using Whence.Web.Api;
using Whence.Web.Cases;
using Whence.Web.Desk;
using Whence.Web.Exhibits;
using Whence.Web.Exporting;
using Whence.Web.Guard;
using Whence.Web.Reports;
using Whence.Web.Reviewing;
using Whence.Web.Users;

namespace Whence.Web;

/// <summary>The server: what it is made of, and in which order a request goes through it.</summary>
internal static class DeskHost
{
    /// <summary>The server that <paramref name="options"/> ask for, not yet started.</summary>
    public static WebApplication Build(ServeOptions options) => Build(options, ServerCertificate.None);

    /// <summary>The server, speaking TLS by <paramref name="certificate"/>.</summary>
    public static WebApplication Build(ServeOptions options, ServerCertificate certificate)
    {
        // No settings from files or the surroundings: what is served is what the command line says.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ApplicationName = "Whence.Web" });
        builder
            .Logging.AddSimpleConsole(console => console.SingleLine = true)
            .SetMinimumLevel(LogLevel.Warning)
            // That keys lie unsealed in a folder that only their owner may read is meant.
            .AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error)
            // Forged tokens are answered; they are no fault of the server.
            .AddFilter("Microsoft.AspNetCore.Antiforgery", LogLevel.Critical);
        builder
            .WebHost.UseKestrelCore()
            .UseKestrelHttpsConfiguration()
            .ConfigureKestrel(kestrel => Listening.Configure(kestrel, options, certificate));
        builder.Services.AddRoutingCore();
        builder.Services.AddRazorComponents();
        builder.Services.AddFormKeys(options);
        builder.Services.AddAntiforgery(antiforgery =>
        {
            antiforgery.Cookie.Name = FormKeys.Cookie(options, "form");
            antiforgery.Cookie.SameSite = SameSiteMode.Strict;
            antiforgery.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            antiforgery.SuppressXFrameOptionsHeader = true;
        });
        builder.Services.AddRateLimiter(limiter => Rates.Limit(limiter, options));
        builder.Services.AddAdmission(options);
        builder.Services.AddSingleton(options);
        builder.Services.AddSingleton(certificate);
        builder.Services.AddSingleton<CasePool>();
        builder.Services.AddScoped<OpenedCase>();
        builder.Services.AddSingleton<AnswerKeeper>();
        builder.Services.AddHostedService(services => services.GetRequiredService<AnswerKeeper>());
        builder.Services.AddSingleton<CaseWriter>();
        builder.Services.AddSingleton<ExhibitPictures>();
        builder.Services.AddSingleton<DecisionDesk>();
        // The weights are loaded when something is read first.
        builder.Services.AddSingleton(new Lazy<Inquiry>(() => new Inquiry()));
        builder.Services.AddSingleton<StateFolder>();
        builder.Services.AddSingleton<LotSpool>();
        builder.Services.AddSingleton<AddingDesk>();
        builder.Services.AddHostedService(services => services.GetRequiredService<AddingDesk>());
        builder.Services.AddSingleton<ExportShelf>();
        builder.Services.AddSingleton<ExportDesk>();
        builder.Services.AddHostedService(services => services.GetRequiredService<ExportDesk>());

        var app = builder.Build();
        app.UseMiddleware<ServerTiming>();
        app.UseMiddleware<SecurityHeaders>();
        app.UseMiddleware<Faults>();
        app.UseMiddleware<HostNames>();
        app.UseStatusCodePages(refused =>
            RefusalPage.Write(refused.HttpContext, refused.HttpContext.Response.StatusCode)
        );
        app.UseRouting();
        app.UseRateLimiter();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseMiddleware<QueryValues>();
        app.UseMiddleware<UploadRoom>();
        app.UseMiddleware<FormTokens>();
        app.UseAntiforgery();
        app.MapDeskFiles();
        app.MapOriginals();
        app.MapAdding();
        app.MapExports();
        app.MapLogIn();
        app.MapExhibits();
        app.MapApi();
        app.MapRazorComponents<App>();
        return app;
    }

    /// <summary>Where the pages are, in a line for whoever started it.</summary>
    public static string Greeting(WebApplication app) => "whence: open " + Root(app);

    /// <summary>The address of the first page.</summary>
    public static Uri Root(WebApplication app) =>
        new(
            app.Services.GetRequiredService<IServer>()
                .Features.GetRequiredFeature<IServerAddressesFeature>()
                .Addresses.First()
        );
}

--
-- PostgreSQL database dump
--


-- Dumped from database version 15.18 (Debian 15.18-0+deb12u1)
-- Dumped by pg_dump version 15.18 (Debian 15.18-0+deb12u1)

SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;

SET default_tablespace = '';

SET default_table_access_method = heap;

--
-- Name: _sqlx_migrations; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public._sqlx_migrations (
    version bigint NOT NULL,
    description text NOT NULL,
    installed_on timestamp with time zone DEFAULT now() NOT NULL,
    success boolean NOT NULL,
    checksum bytea NOT NULL,
    execution_time bigint NOT NULL
);


--
-- Name: audit_log; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.audit_log (
    id text NOT NULL,
    at bigint NOT NULL,
    principal text NOT NULL,
    action text NOT NULL,
    subject text NOT NULL,
    reason text,
    changes text
);


--
-- Name: call_tasks; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.call_tasks (
    id text NOT NULL,
    related_id text NOT NULL,
    kind text NOT NULL,
    reason text NOT NULL,
    opened_at bigint NOT NULL,
    done_at bigint,
    delete_after bigint NOT NULL,
    claimed_by text,
    claimed_at bigint,
    outcome text,
    is_question bigint DEFAULT 0 NOT NULL
);


--
-- Name: check_ins; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.check_ins (
    check_in_key text NOT NULL,
    event text NOT NULL,
    date_index bigint NOT NULL,
    sign_up text NOT NULL,
    "position" bigint NOT NULL,
    act text NOT NULL,
    checked_in_at bigint NOT NULL,
    event_version bigint NOT NULL,
    organizer text NOT NULL,
    delete_after bigint NOT NULL
);


--
-- Name: city_settings; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.city_settings (
    name text NOT NULL,
    value text NOT NULL,
    version bigint NOT NULL
);


--
-- Name: event_dates; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.event_dates (
    event text NOT NULL,
    "position" bigint NOT NULL,
    starts_local text NOT NULL,
    starts_at bigint NOT NULL,
    ends_local text NOT NULL,
    ends_at bigint NOT NULL
);


--
-- Name: event_versions; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.event_versions (
    event text NOT NULL,
    version bigint NOT NULL
);


--
-- Name: events; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.events (
    slug text NOT NULL,
    sequence bigint NOT NULL,
    uid text NOT NULL,
    title text NOT NULL,
    summary text NOT NULL,
    description text NOT NULL,
    programme text,
    series text,
    host text NOT NULL,
    co_hosts text NOT NULL,
    ends_at bigint NOT NULL,
    topics text NOT NULL,
    target_groups text NOT NULL,
    languages text NOT NULL,
    cancelled_local text,
    moved_at bigint,
    neutral_title text,
    easy_text text,
    contact text,
    translations text NOT NULL,
    mode text NOT NULL,
    seats bigint,
    promotion text NOT NULL,
    seat_order text NOT NULL,
    opens_local text,
    closes_local text,
    max_party bigint NOT NULL,
    url text,
    phone text,
    email text,
    updated_at bigint NOT NULL,
    results_url text,
    is_all_day bigint DEFAULT 0 NOT NULL,
    is_unlisted bigint DEFAULT 0 NOT NULL,
    has_waiting_list bigint DEFAULT 0 NOT NULL,
    confirm_by_mail bigint DEFAULT 0 NOT NULL,
    is_confidential bigint DEFAULT 0 NOT NULL,
    has_thanks bigint DEFAULT 0 NOT NULL,
    published_local text,
    asks_organisation bigint DEFAULT 0 NOT NULL,
    is_highlight bigint DEFAULT 0 NOT NULL,
    image text,
    image_alt text,
    image_credit text,
    date_numbers text,
    restored_at bigint,
    cancelled_reason text,
    notify text DEFAULT 'off'::text NOT NULL,
    price text,
    venue text,
    online_url text
);


--
-- Name: file_version; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.file_version (
    version bigint NOT NULL
);


--
-- Name: head_counts; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.head_counts (
    event text NOT NULL,
    date_index bigint NOT NULL,
    people bigint NOT NULL,
    counted_at bigint NOT NULL
);


--
-- Name: host_updates; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.host_updates (
    event text NOT NULL,
    sequence bigint NOT NULL,
    since bigint NOT NULL,
    sign_ups bigint NOT NULL,
    cancellations bigint NOT NULL
);


--
-- Name: hosts; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.hosts (
    slug text NOT NULL,
    name text NOT NULL,
    phone text,
    email text,
    website text
);


--
-- Name: image_files; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.image_files (
    image text NOT NULL,
    width bigint NOT NULL,
    format text NOT NULL,
    data bytea NOT NULL
);


--
-- Name: images; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.images (
    id text NOT NULL,
    stored_at bigint NOT NULL
);


--
-- Name: installation; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.installation (
    id bigint NOT NULL,
    fingerprint text NOT NULL,
    old_fingerprint text
);


--
-- Name: logins; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.logins (
    id text NOT NULL,
    organizer text,
    asked_at bigint NOT NULL,
    used_at bigint,
    wrong_codes bigint NOT NULL,
    delete_after bigint NOT NULL
);


--
-- Name: mailboxes; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.mailboxes (
    hash text NOT NULL,
    verified_at bigint,
    first_messages bigint NOT NULL,
    counted_from bigint NOT NULL,
    delete_after bigint NOT NULL
);


--
-- Name: marks; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.marks (
    name text NOT NULL,
    since bigint NOT NULL
);


--
-- Name: messages; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.messages (
    id text NOT NULL,
    related_id text NOT NULL,
    kind text NOT NULL,
    recipient text NOT NULL,
    message_id text NOT NULL,
    subject text NOT NULL,
    body text,
    calendar text,
    enqueued_at bigint NOT NULL,
    attempts bigint NOT NULL,
    next_attempt_at bigint NOT NULL,
    sent_at bigint,
    failed_at bigint,
    delete_after bigint NOT NULL,
    withdrawn_at bigint,
    is_question bigint DEFAULT 0 NOT NULL,
    needs_call bigint DEFAULT 1 NOT NULL,
    expires_at bigint DEFAULT 0 NOT NULL,
    sequence bigint DEFAULT 0 NOT NULL,
    leased_until bigint,
    is_replaceable bigint DEFAULT 0 NOT NULL,
    sender_name text,
    reply_to text,
    unsubscribe_url text,
    told_before text,
    bounced_at bigint
);


--
-- Name: needs; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.needs (
    sign_up text NOT NULL,
    "position" bigint NOT NULL,
    code text NOT NULL,
    words text,
    delete_after bigint NOT NULL
);


--
-- Name: organizer_events; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.organizer_events (
    organizer text NOT NULL,
    event text NOT NULL
);


--
-- Name: organizers; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.organizers (
    id text NOT NULL,
    email text NOT NULL,
    name text NOT NULL,
    role text NOT NULL,
    added_at bigint NOT NULL,
    disabled_at bigint,
    delete_after bigint
);


--
-- Name: participants; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.participants (
    sign_up text NOT NULL,
    "position" bigint NOT NULL,
    role text NOT NULL,
    name text,
    delete_after bigint NOT NULL
);


--
-- Name: partners; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.partners (
    slug text NOT NULL,
    name text NOT NULL,
    filters text NOT NULL,
    look text NOT NULL
);


--
-- Name: programme_version; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.programme_version (
    version text NOT NULL
);


--
-- Name: programmes; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.programmes (
    slug text NOT NULL,
    title text NOT NULL,
    summary text NOT NULL,
    description text NOT NULL,
    host text,
    co_hosts text NOT NULL,
    starts_local text,
    ends_local text,
    image text,
    image_alt text,
    image_credit text
);


--
-- Name: promotion_log; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.promotion_log (
    event text NOT NULL,
    event_version bigint NOT NULL,
    workshop text NOT NULL,
    at bigint NOT NULL,
    free bigint NOT NULL,
    summary text NOT NULL
);


--
-- Name: readiness_probe; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.readiness_probe (
    id bigint NOT NULL,
    payload text NOT NULL
);


--
-- Name: record_versions; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.record_versions (
    kind text NOT NULL,
    slug text NOT NULL,
    version bigint NOT NULL,
    changed_in text NOT NULL
);


--
-- Name: sessions; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.sessions (
    hash text NOT NULL,
    organizer text NOT NULL,
    began_at bigint NOT NULL,
    seen_at bigint NOT NULL,
    delete_after bigint NOT NULL
);


--
-- Name: sign_ups; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.sign_ups (
    id text NOT NULL,
    event text NOT NULL,
    reference text NOT NULL,
    form_id text NOT NULL,
    request_hash text NOT NULL,
    seats bigint NOT NULL,
    contact_name text NOT NULL,
    email text,
    phone text,
    note text,
    revision bigint NOT NULL,
    generation bigint NOT NULL,
    channel text NOT NULL,
    notice_version bigint NOT NULL,
    signed_up_at bigint NOT NULL,
    cancelled_at bigint,
    delete_after bigint NOT NULL,
    postal text,
    min_seats bigint DEFAULT 1 NOT NULL,
    queued_at_version bigint,
    held_until bigint,
    offered_until bigint,
    lapsed_at bigint,
    confirmed_at bigint,
    split_from text,
    reminded_at bigint,
    thanked_at bigint,
    ended_as text,
    promoted_at bigint,
    organisation text,
    declines_reminders bigint DEFAULT 0 NOT NULL
);


--
-- Name: staged_dates; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.staged_dates (
    import text NOT NULL,
    event text NOT NULL,
    "position" bigint NOT NULL,
    starts_local text NOT NULL,
    starts_at bigint NOT NULL,
    ends_local text NOT NULL,
    ends_at bigint NOT NULL
);


--
-- Name: staged_events; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.staged_events (
    import text NOT NULL,
    is_new bigint NOT NULL,
    audit_id text NOT NULL,
    slug text NOT NULL,
    title text NOT NULL,
    summary text NOT NULL,
    description text NOT NULL,
    easy_text text,
    neutral_title text,
    translations text NOT NULL,
    programme text,
    series text,
    host text NOT NULL,
    co_hosts text NOT NULL,
    contact text,
    ends_at bigint NOT NULL,
    is_all_day bigint NOT NULL,
    topics text NOT NULL,
    target_groups text NOT NULL,
    languages text NOT NULL,
    is_unlisted bigint NOT NULL,
    published_local text,
    cancelled_local text,
    moved_at bigint,
    uid text NOT NULL,
    sequence bigint NOT NULL,
    updated_at bigint NOT NULL,
    has_thanks bigint NOT NULL,
    asks_organisation bigint NOT NULL,
    results_url text,
    mode text NOT NULL,
    seats bigint,
    has_waiting_list bigint NOT NULL,
    promotion text NOT NULL,
    seat_order text NOT NULL,
    opens_local text,
    closes_local text,
    max_party bigint NOT NULL,
    confirm_by_mail bigint NOT NULL,
    is_confidential bigint NOT NULL,
    url text,
    phone text,
    email text,
    is_highlight bigint DEFAULT 0 NOT NULL,
    image text,
    image_alt text,
    image_credit text,
    date_numbers text,
    restored_at bigint,
    cancelled_reason text,
    notify text DEFAULT 'off'::text NOT NULL,
    price text,
    venue text,
    online_url text,
    changes text
);


--
-- Name: staged_imports; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.staged_imports (
    import text NOT NULL,
    version bigint NOT NULL
);


--
-- Name: staged_workshops; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.staged_workshops (
    import text NOT NULL,
    event text NOT NULL,
    slug text NOT NULL,
    "position" bigint NOT NULL,
    slot text NOT NULL,
    title text NOT NULL,
    room text,
    seats bigint NOT NULL
);


--
-- Name: venues; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.venues (
    slug text NOT NULL,
    name text NOT NULL,
    street text,
    postcode text,
    city text,
    lat double precision,
    lon double precision,
    accessibility text NOT NULL
);


--
-- Name: workshop_choices; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.workshop_choices (
    sign_up text NOT NULL,
    "position" bigint NOT NULL,
    slot text NOT NULL,
    event text NOT NULL,
    workshop text NOT NULL,
    queued_at_version bigint,
    queued_seats bigint
);


--
-- Name: workshops; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.workshops (
    event text NOT NULL,
    slug text NOT NULL,
    "position" bigint NOT NULL,
    slot text NOT NULL,
    title text NOT NULL,
    room text,
    seats bigint NOT NULL
);


--
-- Data for Name: _sqlx_migrations; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public._sqlx_migrations (version, description, installed_on, success, checksum, execution_time) FROM stdin;
1	programme	2026-11-29 05:48:10.632909+00	t	\\xcc8bbc863bdd95011ba5286ce9426384836daa690e13d4141f5cfe3898cea8695635861408310f012c5aa6eb5fbddb2a	5332328
2	sign ups	2026-11-29 05:48:10.638568+00	t	\\xdee481d53d10960ab3f0c661e85ed365cdea585a13abb332ce81c88284a1679a9d67c57d2d9048a6a4b333f4c1d68743	4872258
3	edition	2026-11-29 05:48:10.643936+00	t	\\x4483691fb0da94e37cd9dd01e236d4cd113f46913c61b5d213fb760595c82ab2d230d659b5d8c6e4aad69d14139f2ab4	844434
4	lighter sign ups	2026-11-29 05:48:10.644893+00	t	\\xe4d0931ebf3af83dbc9ab97456befabb159a9679979812e248baa4d248ceb7755110872e44d659fb6bac0e2f9ccc4a67	3298286
5	organizers	2026-11-29 05:48:10.648383+00	t	\\xea4e206fd9ce76a62ee8917c955cbf5a1074b609d520afcb04cf062e059d06b648a9aa9bc704864dea82ad5abb51b79e	2701475
6	attendance	2026-11-29 05:48:10.651233+00	t	\\xd54040305958762836dfb651a91de824f1646bd021b0c12a7b01f905f7734c279ccb3519c007055563d15bc1cd2a096d	1902229
7	by hand	2026-11-29 05:48:10.653272+00	t	\\xb3da39fe7fe4d8bad6d339c8ad0b19cc04368e56c382a95ef28cbea823ebfa06f3d7d3eafcde66623d7730e83e6ec757	1163467
8	waiting list	2026-11-29 05:48:10.654543+00	t	\\x3b7091ed8b56772d82e56b6fee65d163e3218ac4b25d1ecf79f52b4f8f875eea3ce0690c6fcdf541d6acea242a58b231	2737047
9	ended as	2026-11-29 05:48:10.657418+00	t	\\xa8a63122d4f673e4988137f4589a3b3341486643ded0ae0e9d37dd54943fb215d368786cef5522a37caaa60aa9d6afa1	273105
10	questions	2026-11-29 05:48:10.657745+00	t	\\xaf8d4106fa3f5a750c4c7067897d9cfd82cf62bef8e35f65fa557872a4054d8134d1ac233e5f019f5598947cffd042ba	224198
11	words	2026-11-29 09:29:34.70062+00	t	\\x691c3329afe31d44c2c13d75d10417d6a96857be15d860edfe1dd265ce21f0366b9af968b80aef8b8bc8dbca9b1f64bf	76989084
12	flags	2026-11-29 16:00:00+00	t	\\x79b6c0f2f2cc0a9aa5abba6f0d4044955f8a794a47e2cdf0de43b59cb8989a37f78aa560877033586980723262555e74	0
13	versions	2026-11-29 16:00:00+00	t	\\x4ea2c07c7217389d7931ae5994e7c97ceefc64afbbee8e0a9adc4095f5b4faed131e5d1145707e3e76d4dc713fb1f955	0
14	drafts	2026-11-29 16:00:00+00	t	\\xd00724c06b76555b402f163306a32680d56e3fa56f10aefd714740d3537266e73c97b70bab503d83f468e75a4e415a4a	0
15	organisation	2026-11-29 16:00:00+00	t	\\x2956601b8b0a4f7d0f0e9740942a629aa66f0f3f82ab0863b8a0cd08597e3bce1dfb0b3a9bda53f4a2d8d6513f4fbeff	0
16	message order	2026-11-30 01:13:25.598439+00	t	\\xce87c9e9515875aadc3981256342366d335e9defed5b1cf6b6c4af855d2eecbc8b360387c003c87ebbe5afe60d3896bc	5689239
17	installation	2026-11-30 01:13:25.604619+00	t	\\x163b2aee713825ee71e3dfc37e22028412ffcb3077799dded8d73ed508148d6e78eef11f2eb53b02944a42b1ff2fe53a	7474297
18	staged imports	2026-11-30 01:13:25.612415+00	t	\\xbae6f7097671a8583fb0d79fa2743b6c86155f3c9891b1b8d56fdf97c2f18613bdd042fc94fc04335f040453d08c8f6d	6790159
19	images	2026-11-30 08:48:05.198094+00	t	\\x6e5d5455eb0b2d2a862b1c0904c8539909fe72a5533c1543339738e2b66259b6583b05bbcfddb7a53ee9140282e5009b	8573837
20	date numbers	2026-11-30 13:15:04.280253+00	t	\\x1783d5e1c0034c21f3f9338180fa5254b3d0f65752ba6e20ae6c9ab5c3a4db629b350a72f69c8d99d3f9a12028673668	3031590
21	letters	2026-11-30 13:15:04.287311+00	t	\\x1d729af97feb76582323d946921547ff7e7fa5ec413213da50fd4f8e5cecd458122ffdb46527b6bafbb529170255b83a	3973093
22	bounces and notify	2026-11-30 13:15:04.295333+00	t	\\xbdbb08c1e81462a674bfe44265e9a1530741babda02fead6b1eb799d18131e8a98631ef2dd56bf273bbcd9d51bbf95d2	7987178
23	price	2026-11-30 14:00:00+00	t	\\xe5928ef31584c93e54cae30dac7859b756601f4721d1fcef2a95e850fa39fae2511de48cc878b046acbf4bd8b45ddbd9	500000
24	online	2026-11-30 14:00:00+00	t	\\xf9103274360fc76a9cbc7e8c4f91430fc2756f291d33fb0b5a85107c9c368a8e392ac120db182bb9ef50f570e4237085	500000
25	same mailbox	2026-11-30 14:00:00+00	t	\\x9c26a8cd08e323d198b7ba050906ea8cd6c6d0567f8e40980fdcadcdfeecde864da6823a8aa48690878b3414f0889352	500000
26	one index of sign ups	2026-11-30 14:00:00+00	t	\\xafe79f823a4a506421b04aafec9daaac24c626ccdc19d0987135a0556dfdb3678d9484e8c7af09543cef89982a75f241	500000
27	message parts	2026-11-30 22:11:22.226696+00	t	\\xccb9df30c45c2d771fbbd5fc3c219220f73828782629e6418ae15712401a95b668fb4451d2370f2186d54ca9ab70f2c8	4633532
28	changes	2026-11-30 22:11:22.235338+00	t	\\xafa0005037eee17aa97bd91f671816dacdd7a1e63b9b598a6fd1e1e36da43658bf6dc9facdb7243fa7d78e69924b9cc8	5141534
29	image indexes	2026-11-30 22:11:22.243336+00	t	\\x89c930741a23d9a74eb781854fd46f7ccd271857575bf0c4bd02ff3ab1622140067d58a4dfc59fe8cc74b32bfc770432	11979149
30	city settings	2026-11-30 22:11:22.259326+00	t	\\x6a16d256ac104c2b1e01714997d6a010485e9a6be5db14a10d58be316a2d7de0e71c33c433cf85a86447426eafb023e5	12002414
\.


--
-- Data for Name: audit_log; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.audit_log (id, at, principal, action, subject, reason, changes) FROM stdin;
019cadc959a076938a5589f5dba456eb	1772442180000	public	sign_up	019cadc959a07b1da188744a02d43f4a	\N	\N
019cadcc18c0712e8dff951daece49f5	1772442360000	public	sign_up	019cadcc18c073c2b8203c1f96a1f5e0	\N	\N
019cadcded807c808c1428cc29b4320f	1772442480000	019cadac0da07497b461980eb9dac7e3	sign_up	019cadcded80779aa840fd15d149eb7d	\N	\N
019cadcfc2407cf28a431d3c66c0d0b5	1772442600000	019cadac0da07497b461980eb9dac7e3	sign_up	019cadcfc24079a09999202a084be4b7	\N	\N
019cadd281607f9e8acf4e9776ec7ecb	1772442780000	public	sign_up	019cadd2816074f1afaa6dd8be71867a	\N	\N
019cadd45620784f90cabdf0830b0e2a	1772442900000	019cadac0da07497b461980eb9dac7e3	sign_up	019cadd4562078acb3d0c21f72b6efc8	\N	\N
019cadd715407031afbe99b900e09c55	1772443080000	public	sign_up	019cadd715407324b028c42e00242ad0	\N	\N
019cadd9d46070a290b0fd2bf29e025c	1772443260000	public	sign_up	019cadd9d4607efe8f64062706613b7c	\N	\N
019caddc93807bfba5259646de34f96e	1772443440000	public	sign_up	019caddc93807a12ae75f35a046f6f85	\N	\N
019cadde68407848b24dbafc87c5ecec	1772443560000	019cadac0da07497b461980eb9dac7e3	sign_up	019cadde68407835a2fdcd4d4cf496d4	\N	\N
019cade1276077939327185d6631695d	1772443740000	public	sign_up	019cade127607f0690f8bdf488e3486b	\N	\N
019cade3e68071ca9fe10a3b1456af49	1772443920000	public	sign_up	019cade3e6807edaaec7c9b911b41dd8	\N	\N
019cade6a5a0743583c0cd44ce6f0353	1772444100000	public	sign_up	019cade6a5a075d5a8328d89916305a5	\N	\N
019cade964c07699beee11af3a26f465	1772444280000	public	wait	019cade964c07c7c923e6a9de9c0cf08	\N	\N
019cadec23e07e25b6a8a2e7249b9827	1772444460000	public	wait	019cadec23e07a8b88e8a262ccafe717	\N	\N
019cadeee3007be5b48804392f15db60	1772444640000	public	wait	019cadeee3007f2ba1119287f47d7c4a	\N	\N
019cadf1a22078969c847a6bdd0f6109	1772444820000	public	wait	019cadf1a22076468aa5a08777d45670	\N	\N
019cadf4614072fb926cea5e536c426d	1772445000000	public	sign_up	019cadf461407395b737ad8e75970c55	\N	\N
019cadf72060701db72e9b3955d70f7b	1772445180000	public	sign_up	019cadf720607be482c6d1f941031423	\N	\N
019cadf9df807c759b2b789fc8852141	1772445360000	public	wait	019cadf9df807878ad14439a5b5d0b2c	\N	\N
019cadfc9ea072ffb1edc60f60d5e340	1772445540000	public	wait	019cadfc9ea0755da78262d4811ce60a	\N	\N
019cadff5dc0707c8ff126c9349236d4	1772445720000	public	wait	019cadff5dc07ba08056df1f76dd94b8	\N	\N
019cae021ce07cf5b3d77cab0034c9af	1772445900000	public	wait	019cae021ce071fca88156ad5ff90a51	\N	\N
019cae04dc007eda841500859e0ab300	1772446080000	public	wait	019cae04dc00739aa9ed63bb9fab7cba	\N	\N
019cae079b2072b4921fc14700853054	1772446260000	public	hold	019cae079b207b96b9c675e137a8de51	\N	\N
019cae0a5a4075f9a2703f997f8f82f8	1772446440000	public	hold	019cae0a5a4071c8b88a3fb583b91dc2	\N	\N
019cae0d19607cafbf57bc7751f81952	1772446620000	public	hold	019cae0d196079e0921301363e46480c	\N	\N
019cae0fd8807f9f813c1825bd0fea15	1772446800000	public	hold	019cae0fd88072a2afccfda97d5700d5	\N	\N
019cae1297a079b5991f74597e441bfd	1772446980000	public	hold	019cae1297a078b1bf8a356697755e5d	\N	\N
019cae1556c07c4297121e1177a54115	1772447160000	public	hold	019cae1556c07e8494ba62866cc5ada0	\N	\N
019cae1815e0761680276c4f503cc3d9	1772447340000	public	hold	019cae1815e070be8a6b08c82b614d90	\N	\N
019cae1ad500738ab22e07d802d66ce2	1772447520000	public	sign_up	019cae1ad50075e18535b9ff4a215b20	\N	\N
019cae1d942070f4aba5a11efa3318a2	1772447700000	public	sign_up	019cae1d94207a6abe294d4f2381ab96	\N	\N
019cae2053407618ad81f9ebbb0c6384	1772447880000	public	sign_up	019cae2053407dd2927ad4cf034bf665	\N	\N
019cae23126073f0971b8afceb6570dd	1772448060000	public	sign_up	019cae231260729dae28de1ace845931	\N	\N
019cae25d1807dfa99710d0e11b473ce	1772448240000	public	sign_up	019cae25d18079a6966c97e31b8b7950	\N	\N
019cae2890a07e999f706c9e059cb53e	1772448420000	public	sign_up	019cae2890a07633bf0cd2631aa8a426	\N	\N
019cae2b4fc0700391a9348e4bea4a81	1772448600000	public	sign_up	019cae2b4fc0776fa2013b1a3ba4ee05	\N	\N
019cae2d2480746fbcb25a0e1b09d1fa	1772448720000	019cadac0da07497b461980eb9dac7e3	sign_up	019cae2d2480736e829fc28cc541893b	\N	\N
019cae2ef94074fdb48573d428defe97	1772448840000	019cadac0da07497b461980eb9dac7e3	sign_up	019cae2ef94073f9bef828ebca90bea5	\N	\N
019cae30ce007834b6ab5c7cc673218d	1772448960000	019cadac0da07497b461980eb9dac7e3	sign_up	019cae30ce007b9eb055daf0da94bb37	\N	\N
019cae32a2c07524a4209847571c2579	1772449080000	019cadac0da07497b461980eb9dac7e3	sign_up	019cae32a2c07e2ab4df283d786d5df5	\N	\N
019cae3561e075c58034657dd5335ed3	1772449260000	public	sign_up	019cae3561e076839107e664150fa7e7	\N	\N
019cae3821007a09a11a2600f201b990	1772449440000	public	sign_up	019cae3821007e51aa5b10554791c007	\N	\N
019cae3ae0207c5f919a8c7b53283791	1772449620000	public	wait	019cae3ae0207a278dc97a4a0512f860	\N	\N
019cae3d9f40707dbcdbf64863c79b42	1772449800000	public	wait	019cae3d9f40729098491384e0884682	\N	\N
019cae405e607c759a023e2cacaf52ee	1772449980000	public	sign_up	019cae405e607d9a978e2da98e65e61f	\N	\N
019cb2efb5a07055a20c46694ad45b3f	1772528580000	019cadac0da07497b461980eb9dac7e3	close_call_task	019cae0a5a4071c8b88a3fb583b91dc2	reached	\N
019cb2f274c078739d48fcffeb332561	1772528760000	019cadac0da07497b461980eb9dac7e3	close_call_task	019cae1297a078b1bf8a356697755e5d	reached	\N
019cb2f533e07e08bd5a73c9704531e1	1772528940000	019cadacf8007b06b23896f21e0e9e30	close_call_task	019cae1556c07e8494ba62866cc5ada0	not_reached	\N
019cb2f7f30071918afa57c3c9c6cd73	1772529120000	019cadacf8007b06b23896f21e0e9e30	confirm	019cae1815e070be8a6b08c82b614d90	\N	\N
019cbd735c2079e1b6aed3b7246a70a4	1772704980000	019cadacf8007b06b23896f21e0e9e30	lapse	019cae1556c07e8494ba62866cc5ada0	\N	\N
019cc22f0f707f35bc5ad7c545b6064a	1772784390000	019cadac0da07497b461980eb9dac7e3	close_call_task	019cae3d9f40729098491384e0884682	reached	\N
019cd6fe83907f089d70219213bab401	1773133530000	019cadade2607b23a2330690c1b641ab	check_in	019cadd2816074f1afaa6dd8be71867a	\N	\N
019cd7339d507e2bba20443e22b52210	1773137010000	019cadac0da07497b461980eb9dac7e3	close_call_task	019cae2d2480736e829fc28cc541893b	reached	\N
019cd73746d07f0ab47709f0c46a8ed6	1773137250000	019cadacf8007b06b23896f21e0e9e30	claim_call_task	019cae2b4fc0776fa2013b1a3ba4ee05	\N	\N
019cdd24fdf87e199796bdf98652a38b	1773236715000	019cadade2607b23a2330690c1b641ab	check_in	019cadc959a07b1da188744a02d43f4a	\N	\N
019cdd2573287dada0561c63f1fcd760	1773236745000	019cadade2607b23a2330690c1b641ab	check_in	019cadcc18c073c2b8203c1f96a1f5e0	\N	\N
019cdd269820756ab0790d5dcc65eed1	1773236820000	019cadade2607b23a2330690c1b641ab	check_in	019cdd2698207d6481391fb58db6f406	\N	\N
019cad97e9607a0d85f4673ef5a1bf41	1772438940000	command_line	import	erzaehlcafe	\N	\N
019cdd27828071efb20dcf332e57fac8	1773236880000	019cadade2607b23a2330690c1b641ab	check_in	019cdd27828078859f9db52ead35fd51	\N	\N
019cdd27bd1877b5ad69eff1059ce5e3	1773236895000	019cadade2607b23a2330690c1b641ab	cancel	019cdd27828078859f9db52ead35fd51	mistake	\N
019cf6bc46e07eaea129f156467ab780	1773666060000	public	cancel	019cadf720607be482c6d1f941031423	\N	\N
019cf6bcbc107c3a992ce2c011b12fdb	1773666090000	019cadac0da07497b461980eb9dac7e3	report_bounce	019cae405e607d9a978e2da98e65e61f	\N	\N
019cfb06ae48704183d7eef780d829ca	1773738045000	019cadac0da07497b461980eb9dac7e3	check_in	019cadcfc24079a09999202a084be4b7	\N	\N
019cfb0f9b707ad18e3905a1f7c35c1a	1773738630000	019cadacf8007b06b23896f21e0e9e30	close_call_task	019cae30ce007b9eb055daf0da94bb37	not_reached	\N
019cfb184e007278805797f4340ee41a	1773739200000	public	wait	019cfb184e0078acbb57a9b17081c6fb	\N	\N
019cae40d3907484940b665c96b47499	1772450010000	public	confirm	019cae079b207b96b9c675e137a8de51	\N	\N
019cb2efb5a07eb28352272b010a7248	1772528580000	019cadac0da07497b461980eb9dac7e3	confirm	019cae0a5a4071c8b88a3fb583b91dc2	\N	\N
019cb2f274c07e93b72f15fdb44f4a40	1772528760000	019cadac0da07497b461980eb9dac7e3	cancel	019cae1297a078b1bf8a356697755e5d	asked	\N
019cb2f61e40761a940b488301802648	1772529000000	019cadacf8007b06b23896f21e0e9e30	claim_call_task	019cae25d18079a6966c97e31b8b7950	\N	\N
019cbd7187607e368b265a6b630813f1	1772704860000	019cadacf8007b06b23896f21e0e9e30	claim_call_task	019cae1556c07e8494ba62866cc5ada0	\N	\N
019cc22bdb207c30aef97d4efd52af4b	1772784180000	019cadac0da07497b461980eb9dac7e3	cancel	019cadf1a22076468aa5a08777d45670	twice	\N
019cd1b891a07648b202d4f1ba12761a	1773045060000	public	cancel	019cadf461407395b737ad8e75970c55	\N	\N
019cd1b954f07f3990cd1141c2ffd4d1	1773045110000	public	accept	019cadf9df807878ad14439a5b5d0b2c	\N	\N
019cd73487b07823b649a3363caba4a7	1773137070000	019cadac0da07497b461980eb9dac7e3	claim_call_task	019cae2ef94073f9bef828ebca90bea5	\N	\N
019cd7391b907104a70f1e652a8d0ff1	1773137370000	019cadacf8007b06b23896f21e0e9e30	close_call_task	019cae2b4fc0776fa2013b1a3ba4ee05	given_up	\N
019cdd24fdf8764da7a416414faf5e35	1773236715000	019cadade2607b23a2330690c1b641ab	check_in	019cadc959a07b1da188744a02d43f4a	\N	\N
019cdd25adc07458b0bdaf75ac6b1b83	1773236760000	019cadade2607b23a2330690c1b641ab	undo_check_in	019cadcc18c073c2b8203c1f96a1f5e0	\N	\N
019cdd27828071cf970a828b1e5b95f0	1773236880000	019cadade2607b23a2330690c1b641ab	sign_up	019cdd27828078859f9db52ead35fd51	\N	\N
019cdd27bd187862a087b2386cea3f9e	1773236895000	019cadade2607b23a2330690c1b641ab	undo_check_in	019cdd27828078859f9db52ead35fd51	\N	\N
019cec00c78075c5b083e3d21361641e	1773486000000	019cadac0da07497b461980eb9dac7e3	count_heads	aktionsmarkt	\N	\N
019cfab398c070aea2972c7e65f3b2dc	1773732600000	public	request_login	019cadacf8007b06b23896f21e0e9e30	\N	\N
019cfb06e8e078149996bbdeb240e5f5	1773738060000	019cadac0da07497b461980eb9dac7e3	check_in	019cadd4562078acb3d0c21f72b6efc8	\N	\N
019cfb0b079072c4ade05ef5de6a56aa	1773738330000	public	request_login	019cadac0da07497b461980eb9dac7e3	\N	\N
019cfb0cdc50709e9517477359d62225	1773738450000	019cadac0da07497b461980eb9dac7e3	claim_call_task	019cae32a2c07e2ab4df283d786d5df5	\N	\N
019cfb125a907031b768b654d9d9e5ea	1773738810000	public	sign_up	019cfb125a9074faa37a0f43d29eff4a	\N	\N
019cb2ede0e077f5839e3d523ca5af8d	1772528460000	019cadac0da07497b461980eb9dac7e3	claim_call_task	019cae0a5a4071c8b88a3fb583b91dc2	\N	\N
019cb2f0a00073d5816d084bea695695	1772528640000	019cadac0da07497b461980eb9dac7e3	claim_call_task	019cae1297a078b1bf8a356697755e5d	\N	\N
019cb2f35f207a49b27597219c94d9b3	1772528820000	019cadacf8007b06b23896f21e0e9e30	claim_call_task	019cae1556c07e8494ba62866cc5ada0	\N	\N
019cb2f7f30075faa388ee3e7119c29d	1772529120000	019cadacf8007b06b23896f21e0e9e30	close_call_task	019cae25d18079a6966c97e31b8b7950	letter_sent	\N
019cbd735c207ad9a5134f810ae18836	1772704980000	019cadacf8007b06b23896f21e0e9e30	close_call_task	019cae1556c07e8494ba62866cc5ada0	given_up	\N
019cc22a0660710d836544c8af2bf55e	1772784060000	public	cancel	019caddc93807a12ae75f35a046f6f85	\N	\N
019cc22af0c0783e80470444807e2f45	1772784120000	public	change	019cadd9d4607efe8f64062706613b7c	\N	\N
019cc22d3ab0713e9a053315d0408f37	1772784270000	019cadac0da07497b461980eb9dac7e3	claim_call_task	019cae3d9f40729098491384e0884682	\N	\N
019cd6fe48f87c8aae4843bd7957c569	1773133515000	019cadade2607b23a2330690c1b641ab	check_in	019cadcfc24079a09999202a084be4b7	\N	\N
019cd731c89075369da3cad596bc6da2	1773136890000	019cadac0da07497b461980eb9dac7e3	claim_call_task	019cae2d2480736e829fc28cc541893b	\N	\N
019cd7365c707d93ad2045a09c6b387a	1773137190000	019cadac0da07497b461980eb9dac7e3	close_call_task	019cae2ef94073f9bef828ebca90bea5	letter_sent	\N
019cdd253890789bac371d8cfff6ae79	1773236730000	019cadade2607b23a2330690c1b641ab	check_in	019cadcc18c073c2b8203c1f96a1f5e0	\N	\N
019cdd2698207d3e993e171c710836b6	1773236820000	019cadade2607b23a2330690c1b641ab	sign_up	019cdd2698207d6481391fb58db6f406	\N	\N
019cdd278280730c816cefad16bf9d64	1773236880000	019cadade2607b23a2330690c1b641ab	check_in	019cdd27828078859f9db52ead35fd51	\N	\N
019cdd27bd1872de90f79613e984b991	1773236895000	019cadade2607b23a2330690c1b641ab	undo_check_in	019cdd27828078859f9db52ead35fd51	\N	\N
019cec37b6007f4d852e42ee7fef81f1	1773489600000	019cadac0da07497b461980eb9dac7e3	count_heads	aktionsmarkt	\N	\N
019cfab483207839a618dd902004780b	1773732660000	019cadacf8007b06b23896f21e0e9e30	log_in	019cadacf8007b06b23896f21e0e9e30	\N	\N
019cfb0a92607c4e9efedcdca6058506	1773738300000	public	cancel	019cae3821007e51aa5b10554791c007	\N	\N
019cfb0bf1f07ff189f8d0d336076b89	1773738390000	019cadac0da07497b461980eb9dac7e3	log_in	019cadac0da07497b461980eb9dac7e3	\N	\N
019cfb0dc6b07372852121c361f32fe0	1773738510000	019cadacf8007b06b23896f21e0e9e30	claim_call_task	019cae30ce007b9eb055daf0da94bb37	\N	\N
019cfb158ee071aa9b48f3c1a34d78c8	1773739020000	public	hold	019cfb158ee076baae8ef381fd41bfde	\N	\N
019cad9180c075d1b4b0dac948325ac1	1772438520000	command_line	import	netzwerk-seniorenarbeit	\N	\N
019cad926b20724daa413b159584c122	1772438580000	command_line	import	letzte-hilfe	\N	\N
019cad93558076cda0b5a6b3b31c1c3f	1772438640000	command_line	import	sprechstunde-demenz	\N	\N
019cad943fe0713587cf586184efa39a	1772438700000	command_line	import	museum-demenz	\N	\N
019cad952a407e54905d35de6024c976	1772438760000	command_line	import	tag-der-gaerten	\N	\N
019cad9614a07232b14ed878c8e1d9d8	1772438820000	command_line	import	helferkreis	\N	\N
019cad96ff007f8482503f90ca4303ae	1772438880000	command_line	import	stadtspaziergang	\N	\N
019cad98d3c072cfbe84b656ab309d77	1772439000000	command_line	import	smartphone-kurs	\N	\N
019cad99be20785a95eb050352795d0b	1772439060000	command_line	import	aktionsmarkt	\N	\N
019cad9aa88070f2a8cb270abd43bc0d	1772439120000	command_line	import	fruehlingssingen	\N	\N
019cad9b92e07296934c42b9e830a96b	1772439180000	command_line	import	vorsorge-vortrag	\N	\N
019cad9c7d40784ea9d70b5a96ca4fe1	1772439240000	command_line	import	wandern-am-neckar	\N	\N
019cad9d67a070948ec9676563301f6f	1772439300000	command_line	import	osterwerkstatt	\N	\N
019cadac0da07e139fe330c66a7afccc	1772440260000	command_line	add_organizer	019cadac0da07497b461980eb9dac7e3	\N	\N
019cadacf800783c8fb039e0547d3256	1772440320000	command_line	add_organizer	019cadacf8007b06b23896f21e0e9e30	\N	\N
019cadade2607099b8438078c8fecf12	1772440380000	command_line	add_organizer	019cadade2607b23a2330690c1b641ab	\N	\N
019cadaeccc07b9abb01696bec22ee83	1772440440000	command_line	add_organizer	019cadaeccc07b9f8cd3fc39e2f39168	\N	\N
019cadafb720723cbfaa28230b2ae000	1772440500000	command_line	add_organizer	019cadafb7207685bacd7a22effaf4ed	\N	\N
019cfb0bf1f072b4b1b238115a30c101	1773738390000	command_line	create_login_link	019cadade2607b23a2330690c1b641ab	\N	\N
019cb2f7f3007d44b3115f8c14ddb9ad	1772529120000	command_line	disable_organizer	019cadafb7207685bacd7a22effaf4ed	\N	\N
019cc2291c0074f784422795e7b113d1	1772784000000	command_line	import	erzaehlcafe	\N	\N
019cd730690070a78b4d37ec5524126e	1773136800000	command_line	import	stadtspaziergang	\N	\N
019cb9e63dc0737892ffee56f71d7fd8	1772645400000	system	not_confirmed	019cae0fd88072a2afccfda97d5700d5	\N	\N
019cc22a06607440bf6f20441a6845f8	1772784060000	system	split	019cc22a066077e6b36ac026414db606	\N	\N
019cc22af0c07153996412f739a541f8	1772784120000	system	promote_into_workshop	019cade3e6807edaaec7c9b911b41dd8	\N	\N
019cd1b891a07624aeb66899e0126e3b	1773045060000	system	offer	019cadfc9ea0755da78262d4811ce60a	\N	\N
019cfb0a9260738993587250b767e201	1773738300000	system	offer	019cae3ae0207a278dc97a4a0512f860	\N	\N
019cc22a0660732998c105aea5ce81f8	1772784060000	system	promote	019cade964c07c7c923e6a9de9c0cf08	\N	\N
019cf6bc46e079f7a2ee43ef51e0a367	1773666060000	system	offer	019cadff5dc07ba08056df1f76dd94b8	\N	\N
019cb9e63dc072389ed8d67b0e55660d	1772645400000	system	lapse	019cae0d196079e0921301363e46480c	\N	\N
019cd1b891a0771c89d97f3ca871c33a	1773045060000	system	offer	019cadf9df807878ad14439a5b5d0b2c	\N	\N
019cdc1fd6807b969b5c5691b0fb10c7	1773219600000	system	lapse	019cadfc9ea0755da78262d4811ce60a	\N	\N
019cf6bc46e073e68226276dac850c7c	1773666060000	system	offer	019cae021ce071fca88156ad5ff90a51	\N	\N
019cfb1800007000800000000000a001	1773739100000	019cadac0da07497b461980eb9dac7e3	edit	erzaehlcafe	\N	[{"field": "price", "old": null, "new": "Spenden erbeten"}]
019cfb1800007000800000000000a002	1773739150000	019cadac0da07497b461980eb9dac7e3	edit	erzaehlcafe	\N	[{"field": "price", "old": "Spenden erbeten", "new": null}]
019cfb1800007000800000000000a003	1773739160000	019cadac0da07497b461980eb9dac7e3	edit	city_settings	\N	[{"field": "contact", "old": null, "new": "Birgit Öztürk, Quartiersmanagement"}]
\.


--
-- Data for Name: call_tasks; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.call_tasks (id, related_id, kind, reason, opened_at, done_at, delete_after, claimed_by, claimed_at, outcome, is_question) FROM stdin;
019cc2291c007ad1a444e6a2f5516eb0	019cae3d9f40729098491384e0884682	event_moved	no_email	1772784000000	1772784390000	1775376000000	\N	\N	reached	0
019cd73069007b2ab01cabac3a1fc271	019cae2d2480736e829fc28cc541893b	event_cancelled	no_email	1773136800000	1773137010000	1775728800000	\N	\N	reached	0
019cd73069007dcb890a843bf7901cd8	019cae2ef94073f9bef828ebca90bea5	event_cancelled	no_email	1773136800000	1773137190000	1775728800000	\N	\N	letter_sent	0
019cd7306900706cbc000c4e2f3d3a43	019cae30ce007b9eb055daf0da94bb37	event_cancelled	no_email	1773136800000	\N	1775728800000	\N	\N	not_reached	0
019cd73069007eab865a4275729ca00f	019cae32a2c07e2ab4df283d786d5df5	event_cancelled	no_email	1773136800000	\N	1775728800000	019cadac0da07497b461980eb9dac7e3	1773738450000	\N	0
019cd730de307c499234db47d4b4d228	019cae2b4fc0776fa2013b1a3ba4ee05	event_cancelled	not_delivered	1773136830000	1773137370000	1775728830000	\N	\N	given_up	0
019cae0a5a407e13bf3f79575a23e31d	019cae0a5a4071c8b88a3fb583b91dc2	hold	not_confirmed	1772446440000	1772528580000	1775038440000	\N	\N	reached	1
019cae1297a07cae9757b52bb221ba13	019cae1297a078b1bf8a356697755e5d	hold	not_confirmed	1772446980000	1772528760000	1775038980000	\N	\N	reached	1
019cae1556c078fe9110c4bccf3cf07c	019cae1556c07e8494ba62866cc5ada0	hold	not_confirmed	1772447160000	1772704980000	1775039160000	\N	\N	given_up	1
019cb9e63dc077a6b550e9b860af6b04	019cae0fd88072a2afccfda97d5700d5	hold	not_confirmed	1772645400000	\N	1775237400000	\N	\N	\N	1
019cf6bc46e07242b91fa038162de178	019cae021ce071fca88156ad5ff90a51	offer	no_email	1773666060000	\N	1776258060000	\N	\N	\N	1
019cfb0a92607a649f440e816192be9b	019cae3ae0207a278dc97a4a0512f860	offer	short_notice	1773738300000	\N	1776330300000	\N	\N	\N	1
019cae25d18079688fd07240a0e87c1a	019cae25d18079a6966c97e31b8b7950	confirmation	too_many_messages	1772448240000	1772529120000	1775040240000	\N	\N	letter_sent	0
019cf6bcbc107118b9c89b67c9a7bde9	019cae405e607d9a978e2da98e65e61f	confirmation	bounced	1773666090000	\N	1776258090000	\N	\N	\N	0
019cae1815e07ea88601a9a72cca3d59	019cae1815e070be8a6b08c82b614d90	hold	not_confirmed	1772447340000	1772529120000	1775039340000	\N	\N	superseded	1
\.


--
-- Data for Name: check_ins; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.check_ins (check_in_key, event, date_index, sign_up, "position", act, checked_in_at, event_version, organizer, delete_after) FROM stdin;
065a5a5a5a5a5a5a5a5a5a5a5a5a5a5a	fruehlingssingen	0	019cadcc18c073c2b8203c1f96a1f5e0	2	undo	1773236758500	7	019cadade2607b23a2330690c1b641ab	1775836800000
075a5a5a5a5a5a5a5a5a5a5a5a5a5a5b	fruehlingssingen	0	019cdd27828078859f9db52ead35fd51	1	undo	1773236893500	10	019cadade2607b23a2330690c1b641ab	1775836800000
075a5a5a5a5a5a5a5a5a5a5a5a5a5a5c	fruehlingssingen	0	019cdd27828078859f9db52ead35fd51	2	undo	1773236893500	10	019cadade2607b23a2330690c1b641ab	1775836800000
015a5a5a5a5a5a5a5a5a5a5a5a5a5a5b	smartphone-kurs	0	019cadcfc24079a09999202a084be4b7	1	present	1773133513500	4	019cadade2607b23a2330690c1b641ab	1776943800000
025a5a5a5a5a5a5a5a5a5a5a5a5a5a5a	smartphone-kurs	0	019cadd2816074f1afaa6dd8be71867a	1	present	1773133528500	5	019cadade2607b23a2330690c1b641ab	1776943800000
035a5a5a5a5a5a5a5a5a5a5a5a5a5a5b	fruehlingssingen	0	019cadc959a07b1da188744a02d43f4a	1	present	1773236713500	4	019cadade2607b23a2330690c1b641ab	1775836800000
035a5a5a5a5a5a5a5a5a5a5a5a5a5a5c	fruehlingssingen	0	019cadc959a07b1da188744a02d43f4a	2	present	1773236713500	4	019cadade2607b23a2330690c1b641ab	1775836800000
045a5a5a5a5a5a5a5a5a5a5a5a5a5a5a	fruehlingssingen	0	019cadcc18c073c2b8203c1f96a1f5e0	1	present	1773236728500	5	019cadade2607b23a2330690c1b641ab	1775836800000
055a5a5a5a5a5a5a5a5a5a5a5a5a5a5a	fruehlingssingen	0	019cadcc18c073c2b8203c1f96a1f5e0	2	present	1773236743500	6	019cadade2607b23a2330690c1b641ab	1775836800000
019cdd2698207d6481391fb58db6f407	fruehlingssingen	0	019cdd2698207d6481391fb58db6f406	1	present	1773236820000	8	019cadade2607b23a2330690c1b641ab	1775836800000
019cdd27828078859f9db52ead35fd52	fruehlingssingen	0	019cdd27828078859f9db52ead35fd51	1	present	1773236880000	9	019cadade2607b23a2330690c1b641ab	1775836800000
019cdd27828078859f9db52ead35fd53	fruehlingssingen	0	019cdd27828078859f9db52ead35fd51	2	present	1773236880000	9	019cadade2607b23a2330690c1b641ab	1775836800000
085a5a5a5a5a5a5a5a5a5a5a5a5a5a5b	smartphone-kurs	1	019cadcfc24079a09999202a084be4b7	1	present	1773738043500	6	019cadac0da07497b461980eb9dac7e3	1776943800000
095a5a5a5a5a5a5a5a5a5a5a5a5a5a5a	smartphone-kurs	1	019cadd4562078acb3d0c21f72b6efc8	1	present	1773738058500	7	019cadac0da07497b461980eb9dac7e3	1776943800000
\.


--
-- Data for Name: city_settings; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.city_settings (name, value, version) FROM stdin;
contact	Birgit Öztürk, Quartiersmanagement	1
accessibility	Rufen Sie uns an: 07154 202-0	2
\.


--
-- Data for Name: event_dates; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.event_dates (event, "position", starts_local, starts_at, ends_local, ends_at) FROM stdin;
netzwerk-seniorenarbeit	0	2026-03-27T13:00	1774612800000	2026-03-27T18:00	1774630800000
letzte-hilfe	0	2026-03-28T10:00	1774688400000	2026-03-28T14:00	1774702800000
sprechstunde-demenz	0	2026-03-26T09:00	1774512000000	2026-03-26T12:00	1774522800000
museum-demenz	0	2026-03-25T15:00	1774447200000	2026-03-25T16:30	1774452600000
tag-der-gaerten	0	2026-03-29T00:00	1774738800000	2026-03-29T23:59	1774821540000
helferkreis	0	2026-03-24T18:00	1774371600000	2026-03-24T20:00	1774378800000
smartphone-kurs	0	2026-03-10T10:00	1773133200000	2026-03-10T12:00	1773140400000
smartphone-kurs	1	2026-03-17T10:00	1773738000000	2026-03-17T12:00	1773745200000
smartphone-kurs	2	2026-03-24T10:00	1774342800000	2026-03-24T12:30	1774351800000
aktionsmarkt	0	2026-03-14T11:00	1773482400000	2026-03-14T16:00	1773500400000
aktionsmarkt	1	2026-03-21T11:00	1774087200000	2026-03-21T16:00	1774105200000
fruehlingssingen	0	2026-03-11T15:00	1773237600000	2026-03-11T17:00	1773244800000
vorsorge-vortrag	0	2026-03-30T19:00	1774890000000	2026-03-30T20:30	1774895400000
wandern-am-neckar	0	2026-03-29T11:00	1774774800000	2026-03-29T15:00	1774789200000
osterwerkstatt	0	2026-04-01T15:00	1775048400000	2026-04-01T17:00	1775055600000
erzaehlcafe	0	2026-03-18T15:00	1773842400000	2026-03-18T17:00	1773849600000
stadtspaziergang	0	2026-03-21T14:00	1774098000000	2026-03-21T15:30	1774103400000
herbstfest-entwurf	0	2026-03-18T15:00	1773842400000	2026-03-18T17:00	1773849600000
\.


--
-- Data for Name: event_versions; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.event_versions (event, version) FROM stdin;
netzwerk-seniorenarbeit	14
letzte-hilfe	12
sprechstunde-demenz	15
museum-demenz	6
tag-der-gaerten	2
helferkreis	2
stadtspaziergang	10
erzaehlcafe	7
smartphone-kurs	7
aktionsmarkt	2
fruehlingssingen	10
vorsorge-vortrag	0
wandern-am-neckar	0
osterwerkstatt	0
herbstfest-entwurf	7
\.


--
-- Data for Name: events; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.events (slug, sequence, uid, title, summary, description, programme, series, host, co_hosts, ends_at, topics, target_groups, languages, cancelled_local, moved_at, neutral_title, easy_text, contact, translations, mode, seats, promotion, seat_order, opens_local, closes_local, max_party, url, phone, email, updated_at, results_url, is_all_day, is_unlisted, has_waiting_list, confirm_by_mail, is_confidential, has_thanks, published_local, asks_organisation, is_highlight, image, image_alt, image_credit, date_numbers, restored_at, cancelled_reason, notify, price, venue, online_url) FROM stdin;
letzte-hilfe	0	letzte-hilfe@dabei.example	Letzte-Hilfe-Kurs	Was am Lebensende gut tut.		\N	\N	diakoniestation	[]	1774702800000	["Pflege"]	["Angehörige"]	["de"]	\N	\N	\N	\N	\N	{}	here	4	offer	strict	\N	\N	2	\N	\N	\N	1772438580000	\N	0	0	1	0	0	0	2026-03-02T09:03	0	0	\N	\N	\N	\N	\N	\N	off	\N	stadtbuecherei	\N
sprechstunde-demenz	0	sprechstunde-demenz@dabei.example	Sprechstunde Demenz	Eine Stunde Zeit für Ihre Fragen.		woche-der-demenz	\N	diakoniestation	[]	1774522800000	["Demenz"]	[]	[]	\N	\N	\N	\N	\N	{}	here	8	at_once	fill	\N	\N	2	\N	\N	\N	1772438640000	\N	0	0	0	1	0	0	2026-03-02T09:04	0	0	\N	\N	\N	\N	\N	\N	off	\N	stadtbuecherei	\N
museum-demenz	0	019cad943fe07d74b233dcc456696589@dabei.example	Museum für Menschen mit Demenz	Bilder wecken Erinnerungen.		woche-der-demenz	\N	stadt	[]	1774452600000	[]	["Menschen mit Demenz","Angehörige"]	[]	\N	\N	Ihr Nachmittag im Museum	\N	\N	{}	here	10	at_once	fill	\N	\N	6	\N	\N	\N	1772438700000	\N	0	0	0	0	1	0	2026-03-02T09:05	0	0	\N	\N	\N	\N	\N	\N	off	\N	kleihues-bau	\N
helferkreis	0	helferkreis@dabei.example	Treffen des Helferkreises	Nur für die Helferinnen und Helfer.		gut-aelter-werden	\N	stadt	[]	1774378800000	[]	[]	[]	\N	\N	\N	\N	\N	{}	here	15	at_once	fill	\N	\N	1	\N	\N	\N	1772438820000	\N	0	1	0	0	0	0	2026-03-02T09:07	0	0	\N	\N	\N	\N	\N	\N	off	\N	das-k	\N
tag-der-gaerten	0	tag-der-gaerten@dabei.example	Tag der offenen Gärten	Nachbarn öffnen ihre Gartentür.		\N	\N	stadt	["kalyna"]	1774821540000	["Natur"]	["Alle"]	["de","uk"]	\N	\N	\N	\N	\N	{"uk":{"title":"День відкритих садів"}}	here	60	at_once	fill	\N	\N	6	\N	\N	\N	1772438760000	\N	1	0	0	0	0	0	2026-03-02T09:06	0	0	\N	\N	\N	\N	\N	\N	off	\N	gaerten	\N
erzaehlcafe	1	erzaehlcafe@dabei.example	Erzählcafé: Bei Salamander	Wer in der Schuhfabrik gearbeitet hat, erzählt.		gut-aelter-werden	\N	stadt	[]	1773849600000	[]	[]	[]	\N	1772784000000	\N	\N	\N	{}	here	3	at_once	fill	\N	\N	3	\N	\N	\N	1772784000000	\N	0	0	1	0	0	0	2026-03-02T09:09	0	0	\N	\N	\N	\N	\N	\N	off	\N	stadtbuecherei	\N
smartphone-kurs	0	smartphone-kurs@dabei.example	Smartphone-Kurs in drei Teilen	Mit Geduld und ohne Eile.		gut-aelter-werden	\N	vhs	["stadt"]	1774351800000	["Digitales"]	[]	[]	\N	\N	\N	\N	\N	{}	here	8	at_once	fill	\N	\N	2	\N	\N	\N	1772439000000	\N	0	0	0	0	0	0	2026-03-02T09:10	0	0	\N	\N	\N	\N	\N	\N	off	\N	stadtbuecherei	\N
aktionsmarkt	0	aktionsmarkt@dabei.example	Aktionsmarkt im Foyer	Stände, Auskünfte, Kuchen.		gut-aelter-werden	\N	stadt	[]	1774105200000	[]	[]	[]	\N	\N	\N	\N	\N	{}	none	\N	at_once	fill	\N	\N	6	\N	\N	\N	1772439060000	\N	0	0	0	0	0	0	2026-03-02T09:11	0	0	\N	\N	\N	\N	\N	\N	off	\N	das-k	\N
wandern-am-neckar	0	wandern-am-neckar@dabei.example	Wandern am Neckar	Acht Kilometer, mit Einkehr.		\N	\N	kalyna	[]	1774789200000	[]	[]	[]	\N	\N	\N	\N	\N	{}	by_host	\N	at_once	fill	\N	\N	6	\N	07154 000-177	wandern@kalyna.example	1772439240000	\N	0	0	0	0	0	0	2026-03-02T09:14	0	0	\N	\N	\N	\N	\N	\N	off	\N	gaerten	\N
netzwerk-seniorenarbeit	0	netzwerk-seniorenarbeit@dabei.example	Netzwerktreffen Seniorenarbeit	Wer mit älteren Menschen arbeitet, lernt sich kennen.	Zwei Runden in Werkstätten, dazwischen Kaffee.\n\n**Bitte bequeme Schuhe** für den Rundgang.	gut-aelter-werden	netzwerk	stadt	["diakoniestation"]	1774630800000	["Ehrenamt","Wohnen"]	["Fachkräfte","Angehörige"]	["de","uk"]	\N	\N	\N	Wir treffen uns.\n\nWir reden über das Älter-Werden.	{"name":"Birgit Öztürk","phone":"07154 000-102","email":"oeztuerk@kornwestheim.example"}	{"uk":{"title":"Зустріч мережі роботи з літніми людьми","summary":"Хто працює з літніми людьми, знайомиться.","description":"Дві години в майстернях."}}	here	12	at_once	fill	2026-03-01T08:00	2026-03-26T12:00	4	\N	\N	\N	1772438520000	\N	0	0	1	0	0	0	2026-02-16T08:00	1	0	\N	\N	\N	\N	\N	\N	off	\N	das-k	\N
herbstfest-entwurf	1	herbstfest-entwurf@dabei.example	Herbstfest (Entwurf)	Wer in der Schuhfabrik gearbeitet hat, erzählt.		gut-aelter-werden	\N	stadt	[]	1773849600000	[]	[]	[]	\N	1772784000000	\N	\N	\N	{}	here	3	at_once	fill	\N	\N	3	\N	\N	\N	1772784000000	\N	0	0	1	0	0	0	\N	0	0	\N	\N	\N	\N	\N	\N	off	\N	stadtbuecherei	\N
fruehlingssingen	0	fruehlingssingen@dabei.example	Frühlingssingen mit dem Chor Калина	Lieder aus Schwaben und der Ukraine.		gut-aelter-werden	\N	kalyna	["stadt"]	1773244800000	["Musik"]	[]	["de","uk"]	\N	\N	\N	\N	\N	{"uk":{"title":"Весняні співи","summary":"Пісні Швабії та України."}}	here	20	at_once	fill	\N	\N	4	\N	\N	\N	1772439120000	https://kalyna.example/fruehlingssingen-2026	0	0	0	0	0	1	2026-03-02T09:12	0	1	\N	\N	\N	\N	\N	\N	off	\N	das-k	\N
stadtspaziergang	1	stadtspaziergang@dabei.example	Stadtspaziergang mit Rollator	Langsam durch die Innenstadt.		gut-aelter-werden	spaziergang	stadt	[]	1774103400000	["Bewegung"]	[]	[]	2026-03-10T11:00	\N	\N	\N	\N	{}	here	15	at_once	fill	\N	\N	6	\N	\N	\N	1773136800000	\N	0	0	0	0	0	0	2026-03-02T09:08	0	0	\N	\N	\N	\N	\N	Die Stadtführerin ist krank.	off	\N	das-k	\N
osterwerkstatt	0	osterwerkstatt@dabei.example	Osterwerkstatt für Jung und Alt	Eier färben mit Zwiebelschalen.		\N	\N	stadt	[]	1775055600000	[]	[]	[]	\N	\N	\N	\N	\N	{}	here	12	at_once	fill	2026-03-25T08:00	\N	6	\N	\N	\N	1772439300000	\N	0	0	0	0	0	0	2026-03-02T09:15	0	0	\N	\N	\N	\N	\N	\N	daily	\N	das-k	\N
vorsorge-vortrag	0	vorsorge-vortrag@dabei.example	Vorsorgevollmacht und Patientenverfügung	Ein Abend der Volkshochschule.		\N	\N	vhs	[]	1774895400000	[]	[]	[]	\N	\N	\N	\N	\N	{}	elsewhere	\N	at_once	fill	\N	\N	6	https://vhs.example/kurs/26-1104	\N	\N	1772439180000	\N	0	0	0	0	0	0	2026-03-02T09:13	0	0	\N	\N	\N	\N	\N	\N	off	5 Euro	stadtbuecherei	https://video.example/j/26
\.


--
-- Data for Name: file_version; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.file_version (version) FROM stdin;
7
\.


--
-- Data for Name: head_counts; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.head_counts (event, date_index, people, counted_at) FROM stdin;
aktionsmarkt	0	143	1773489600000
\.


--
-- Data for Name: host_updates; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.host_updates (event, sequence, since, sign_ups, cancellations) FROM stdin;
\.


--
-- Data for Name: hosts; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.hosts (slug, name, phone, email, website) FROM stdin;
stadt	Stadt Kornwestheim, Quartiersmanagement	07154 000-101	quartier@kornwestheim.example	https://kornwestheim.example/quartier
diakoniestation	Diakoniestation Kornwestheim	07154 000-140	\N	\N
kalyna	Калина e. V., Ukrainischer Verein	\N	verein@kalyna.example	https://kalyna.example/
vhs	Volkshochschule Ludwigsburg-Kornwestheim	\N	\N	\N
\.


--
-- Data for Name: image_files; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.image_files (image, width, format, data) FROM stdin;
\.


--
-- Data for Name: images; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.images (id, stored_at) FROM stdin;
\.


--
-- Data for Name: installation; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.installation (id, fingerprint, old_fingerprint) FROM stdin;
1	i2tezMCxCIaJ	\N
\.


--
-- Data for Name: logins; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.logins (id, organizer, asked_at, used_at, wrong_codes, delete_after) FROM stdin;
019cfab398c07bc781f02cbacbc95824	019cadacf8007b06b23896f21e0e9e30	1773732600000	1773732660000	0	1773819000000
019cfb0b0790769e88e814c181d6124c	019cadac0da07497b461980eb9dac7e3	1773738330000	1773738390000	1	1773824730000
019cfb0bf1f071869383175e16d059aa	\N	1773738390000	\N	0	1773824790000
019cfb0bf1f079f4a21efce694f4d1c2	019cadade2607b23a2330690c1b641ab	1773738390000	\N	0	1773824790000
\.


--
-- Data for Name: mailboxes; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.mailboxes (hash, verified_at, first_messages, counted_from, delete_after) FROM stdin;
gSQOdQ4rzM0rPgGJwfmPrcobuqwv4QrYtMFP6ZKrefQ	\N	1	1772442180000	1803978180000
IEvYZjXizNFBNtVuJeWohjhdi3pw_-0NvcmiCNE1XtU	\N	1	1772442360000	1803978360000
5FUdq_XKXHudenxhjDfTUfmihU29a8gMJvEt-KD8e1Q	\N	1	1772442780000	1803978780000
c7CeAxrUPznMHOo7bEvxD5HnBpf_Nzf6jzmpNQBrALw	\N	1	1772443080000	1803979080000
scStzhhFwLnlrllG9cXfFEKeJ2C-2MImgV8pow8WkaQ	\N	1	1772443260000	1803979260000
Tnc1Gaf2pD7z899ArPKjCcP3BU90bukjMPdRQxhg4Zk	\N	1	1772443440000	1803979440000
raQPUzN8rMMjohbgzQjB7_EhN_OTDV1QIL30uJiLyuk	\N	1	1772443740000	1803979740000
eZv3ZPqtXT92AJpXFdxGdrAuwNvdeK00kxqu-5u4fgM	\N	1	1772443920000	1803979920000
E8UXB36sCU3eyDbcDfAIvS_Hi0C0GfqbHo2RgcD8Cws	\N	1	1772444100000	1803980100000
2MAJxhjye8Jc74EPS1Y2BGC4Bv4S5Ks8LBbzoZ4nzNQ	\N	1	1772444280000	1803980280000
_fkm6_6dad830NETRbvAqlKkxzcsTRX2V_F0PO9rKQE	\N	1	1772444460000	1803980460000
w6kFKYZix98cgs3SU74hOjEWE_5btOFpoG3FulaDT7A	\N	1	1772444820000	1803980820000
Ta5hRVReQ4tUGzqESanbeEvgCLTFGv6Ckgac1m97oyA	\N	1	1772445000000	1803981000000
AU4KazRZO1tpPmh7Sw6ZL8D6r7DM1Rcuxf9KBLQH9G8	\N	1	1772445180000	1803981180000
yCxIm9OpZfoCpEcqqShhEyXihdncoYIAL6REesghE7I	\N	1	1772445360000	1803981360000
uMxIvmxgSy2QZzy34VOoiXlBSDcAwwUA6jz14_6iUis	\N	1	1772445540000	1803981540000
siED6IEmBAn4WbJqVJp5LKk3E45ApJxEaRagAmdObWQ	\N	1	1772445720000	1803981720000
eVG6fmpRc9JgOR5MvGZ_2FnLKpgPYAFMthkJpBoA8Pc	\N	1	1772446080000	1803982080000
5Uvje6wgF2NYaFzZo73tTg3Ln8alBSdYBCBBGlUrbvQ	1772450010000	1	1772446260000	1803986010000
ReupaE-pE-QVNH16vfdnknXml1TG1tJevPXFLIgXu8Q	\N	1	1772446620000	1803982620000
X-6vQFsYZOXPFAfXPL6_1RL7zbtXXC5f07WUr2mY0Vk	\N	1	1772446800000	1803982800000
iaMA1Sj6d4avVeotK_Wj6Hw3YeRduW9YB8GYn-NmyY4	\N	1	1772447520000	1803983520000
uoS37o3mJfungV2i3GrJWSJ2JlJjp5K-sROY4w7VX90	\N	4	1772447700000	1803984240000
pJi5duC8tPJ2SbCWSLbG7IShyrIYAn17yCVmR_uIwsE	\N	1	1772448420000	1803984420000
pqNgf5sOlFW49iJCd7aAm4M8yBEISJto_xPkOGfk54g	\N	1	1772448600000	1803984600000
JThx-oIXnIl3IDBPSxangjC2FouGG4MCxjB728kEC-4	\N	1	1772449260000	1803985260000
tPFqRakE8jr6V6Zvikw8OTvwjc2xfQ-FL13DNkUWLSo	\N	1	1772449440000	1803985440000
iODRjN3cLiOIwHHjTA4FM3k7diTeLTcVEJQWOwkhlZI	\N	1	1772449620000	1803985620000
EaCpGGq1apKuIuaOfCMgPBt19HKmex3Kul0C1jZqGgU	\N	1	1772449980000	1803985980000
inB4PZMe3f7UZMVLiuivRNv4TUaxU_5pB4iMi55f35E	\N	1	1773738810000	1805274810000
BUZnG4H3nmaq7-zUZtDMUIUj8cuHZpM2SxZC7JS6Qd0	\N	1	1773739020000	1805275020000
FFrXoSJIbm7lWKHZcwm_h9WY4bGLlNdelRAsdMRRXvE	\N	1	1773739200000	1805275200000
\.


--
-- Data for Name: marks; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.marks (name, since) FROM stdin;
example	1772439300000
\.


--
-- Data for Name: messages; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.messages (id, related_id, kind, recipient, message_id, subject, body, calendar, enqueued_at, attempts, next_attempt_at, sent_at, failed_at, delete_after, withdrawn_at, is_question, needs_call, expires_at, sequence, leased_until, is_replaceable, sender_name, reply_to, unsubscribe_url, told_before, bounced_at) FROM stdin;
019cd1b891a0717f8708e7310cc3eaad	019cadf461407395b737ad8e75970c55	cancellation	edeltraud.woerner@post.example	<019cd1b891a0717f8708e7310cc3eaad@dabei.example>	Ihre Anmeldung MW3-7EY ist abgesagt	\N	\N	1773045060000	1	1773045390000	1773045090000	\N	1775637060000	\N	0	1	1773217860000	2	\N	0	\N	\N	\N	\N	\N
019cfb0a926073da95b148d8845f9888	019cae3821007e51aa5b10554791c007	cancellation	hanna.dietz@post.example	<019cfb0a926073da95b148d8845f9888@dabei.example>	Ihre Anmeldung FCB-JH3 ist abgesagt	\N	\N	1773738300000	1	1773738630000	1773738330000	\N	1776330300000	\N	0	1	1773911100000	4	\N	0	\N	\N	\N	\N	\N
019cade964c0709f9bd84997be072257	019cade964c07c7c923e6a9de9c0cf08	waiting	claudia.schaefer@post.example	<019cade964c0709f9bd84997be072257@dabei.example>	Warteliste: Netzwerktreffen Seniorenarbeit	\N	\N	1772444280000	1	1772450310000	1772450010000	\N	1775036280000	\N	0	1	1772617080000	1	\N	1	\N	\N	\N	\N	\N
019cadec23e07cbe92f0f45eb1fb666c	019cadec23e07a8b88e8a262ccafe717	waiting	mykola.shevchenko@post.example	<019cadec23e07cbe92f0f45eb1fb666c@dabei.example>	Warteliste: Netzwerktreffen Seniorenarbeit	\N	\N	1772444460000	1	1772450310000	1772450010000	\N	1775036460000	\N	0	1	1772617260000	1	\N	1	\N	\N	\N	\N	\N
019cc22a06607aa385e481a56fa185b4	019caddc93807a12ae75f35a046f6f85	cancellation	sevgi.yildirim@post.example	<019cc22a06607aa385e481a56fa185b4@dabei.example>	Ihre Anmeldung CFM-M8F ist abgesagt	\N	\N	1772784060000	1	1772784510000	1772784210000	\N	1775376060000	\N	0	1	1772956860000	2	\N	0	\N	\N	\N	\N	\N
019cc22bdb207d9290e013fee634f5df	019cadf1a22076468aa5a08777d45670	cancellation	roland.ziegler@post.example	<019cc22bdb207d9290e013fee634f5df@dabei.example>	Nicht mehr auf der Warteliste: Netzwerktreffen Seniorenarbeit	\N	\N	1772784180000	1	1772784510000	1772784210000	\N	1775376180000	\N	0	1	1772956980000	2	\N	0	\N	\N	\N	\N	\N
019cf6bc46e070afa8b13b0fbca89446	019cadf720607be482c6d1f941031423	cancellation	thomas.gehring@post.example	<019cf6bc46e070afa8b13b0fbca89446@dabei.example>	Ihre Anmeldung E8F-R5Q ist abgesagt	\N	\N	1773666060000	1	1773666390000	1773666090000	\N	1776258060000	\N	0	1	1773838860000	2	\N	0	\N	\N	\N	\N	\N
019cadf46140769bb25e14b98b1f0b38	019cadf461407395b737ad8e75970c55	confirmation	edeltraud.woerner@post.example	<019cadf46140769bb25e14b98b1f0b38@dabei.example>	Ihre Anmeldung: Letzte-Hilfe-Kurs	\N	\N	1772445000000	1	1772450310000	1772450010000	\N	1775037000000	\N	0	1	1772617800000	1	\N	1	\N	\N	\N	\N	\N
019cadf720607e94a01e36f004e7edd3	019cadf720607be482c6d1f941031423	confirmation	thomas.gehring@post.example	<019cadf720607e94a01e36f004e7edd3@dabei.example>	Ihre Anmeldung: Letzte-Hilfe-Kurs	\N	\N	1772445180000	1	1772450310000	1772450010000	\N	1775037180000	\N	0	1	1772617980000	1	\N	1	\N	\N	\N	\N	\N
019cadf9df807ae2a803e0499f1859b5	019cadf9df807878ad14439a5b5d0b2c	waiting	renate.kaechele@post.example	<019cadf9df807ae2a803e0499f1859b5@dabei.example>	Warteliste: Letzte-Hilfe-Kurs	\N	\N	1772445360000	1	1772450310000	1772450010000	\N	1775037360000	\N	0	1	1772618160000	1	\N	1	\N	\N	\N	\N	\N
019ce14632807b03971b2559fb929beb	019cadcc18c073c2b8203c1f96a1f5e0	thanks	natalia.bondarenko@post.example	<019ce14632807b03971b2559fb929beb@dabei.example>	Danke: Frühlingssingen mit dem Chor Калина	\N	\N	1773306000000	1	1773306330000	1773306030000	\N	1775898000000	\N	0	0	1773478800000	3	\N	0	\N	\N	\N	\N	\N
019ce146328075489199f6b75ab24692	019cadc959a07b1da188744a02d43f4a	thanks	helga.braendle@post.example	<019ce146328075489199f6b75ab24692@dabei.example>	Danke: Frühlingssingen mit dem Chor Калина	\N	\N	1773306000000	1	1773306330000	1773306030000	\N	1775898000000	\N	0	0	1773478800000	3	\N	0	\N	\N	\N	\N	\N
019cfab398c07846a441b677c58fb034	019cadacf8007b06b23896f21e0e9e30	login	rademacher@kornwestheim.example	<019cfab398c07846a441b677c58fb034@dabei.example>	Ihr Zugang zur Verwaltung	\N	\N	1773732600000	1	1773732930000	1773732630000	\N	1776324600000	\N	0	0	1773733500000	1	\N	0	\N	\N	\N	\N	\N
019cfb0b07907706ae06ec4c1c2f7a34	019cadac0da07497b461980eb9dac7e3	login	leitung@kornwestheim.example	<019cfb0b07907706ae06ec4c1c2f7a34@dabei.example>	Ihr Zugang zur Verwaltung	\N	\N	1773738330000	1	1773738660000	1773738360000	\N	1776330330000	\N	0	0	1773739230000	1	\N	0	\N	\N	\N	\N	\N
019cadc959a07ac297cb1f194d513f67	019cadc959a07b1da188744a02d43f4a	confirmation	helga.braendle@post.example	<019cadc959a07ac297cb1f194d513f67@dabei.example>	Ihre Anmeldung: Frühlingssingen mit dem Chor Калина	\N	\N	1772442180000	1	1772450310000	1772450010000	\N	1775034180000	\N	0	1	1772614980000	1	\N	1	\N	\N	\N	\N	\N
019cadcc18c07c4e83c20c527ea18bbb	019cadcc18c073c2b8203c1f96a1f5e0	confirmation	natalia.bondarenko@post.example	<019cadcc18c07c4e83c20c527ea18bbb@dabei.example>	Ihre Anmeldung: Frühlingssingen mit dem Chor Калина	\N	\N	1772442360000	1	1772450310000	1772450010000	\N	1775034360000	\N	0	1	1772615160000	1	\N	1	\N	\N	\N	\N	\N
019cadd281607053922d9e2d051d2a0c	019cadd2816074f1afaa6dd8be71867a	confirmation	huong.dang@post.example	<019cadd281607053922d9e2d051d2a0c@dabei.example>	Ihre Anmeldung: Smartphone-Kurs in drei Teilen	\N	\N	1772442780000	1	1772450310000	1772450010000	\N	1775034780000	\N	0	1	1772615580000	1	\N	1	\N	\N	\N	\N	\N
019cadd715407c11acee6d34229d5d74	019cadd715407324b028c42e00242ad0	confirmation	sabine.kurz@post.example	<019cadd715407c11acee6d34229d5d74@dabei.example>	Ihre Anmeldung: Netzwerktreffen Seniorenarbeit	\N	\N	1772443080000	1	1772450310000	1772450010000	\N	1775035080000	\N	0	1	1772615880000	1	\N	1	\N	\N	\N	\N	\N
019cadd9d460711bbcd85632e7cf3dac	019cadd9d4607efe8f64062706613b7c	confirmation	oleksij.melnyk@post.example	<019cadd9d460711bbcd85632e7cf3dac@dabei.example>	Ihre Anmeldung: Netzwerktreffen Seniorenarbeit	\N	\N	1772443260000	1	1772450310000	1772450010000	\N	1775035260000	\N	0	1	1772616060000	1	\N	1	\N	\N	\N	\N	\N
019caddc938072d1bd012051d5398c3f	019caddc93807a12ae75f35a046f6f85	confirmation	sevgi.yildirim@post.example	<019caddc938072d1bd012051d5398c3f@dabei.example>	Ihre Anmeldung: Netzwerktreffen Seniorenarbeit	\N	\N	1772443440000	1	1772450310000	1772450010000	\N	1775035440000	\N	0	1	1772616240000	1	\N	1	\N	\N	\N	\N	\N
019cade127607ce08d820d4cb7515764	019cade127607f0690f8bdf488e3486b	confirmation	juergen.pflugfelder@post.example	<019cade127607ce08d820d4cb7515764@dabei.example>	Ihre Anmeldung: Netzwerktreffen Seniorenarbeit	\N	\N	1772443740000	1	1772450310000	1772450010000	\N	1775035740000	\N	0	1	1772616540000	1	\N	1	\N	\N	\N	\N	\N
019cade3e6807108a63653d1f7188234	019cade3e6807edaaec7c9b911b41dd8	confirmation	dorothea.lang@post.example	<019cade3e6807108a63653d1f7188234@dabei.example>	Ihre Anmeldung: Netzwerktreffen Seniorenarbeit	\N	\N	1772443920000	1	1772450310000	1772450010000	\N	1775035920000	\N	0	1	1772616720000	1	\N	1	\N	\N	\N	\N	\N
019cade6a5a07658911f982e3e9b2164	019cade6a5a075d5a8328d89916305a5	confirmation	ulrich.baeuerle@post.example	<019cade6a5a07658911f982e3e9b2164@dabei.example>	Ihre Anmeldung: Netzwerktreffen Seniorenarbeit	\N	\N	1772444100000	1	1772450310000	1772450010000	\N	1775036100000	\N	0	1	1772616900000	1	\N	1	\N	\N	\N	\N	\N
019cadf1a2207288969fb69aa7475694	019cadf1a22076468aa5a08777d45670	waiting	roland.ziegler@post.example	<019cadf1a2207288969fb69aa7475694@dabei.example>	Warteliste: Netzwerktreffen Seniorenarbeit	\N	\N	1772444820000	1	1772450310000	1772450010000	\N	1775036820000	\N	0	1	1772617620000	1	\N	1	\N	\N	\N	\N	\N
019cadfc9ea074659fb316dcd98a7f2f	019cadfc9ea0755da78262d4811ce60a	waiting	viktor.savchenko@post.example	<019cadfc9ea074659fb316dcd98a7f2f@dabei.example>	Warteliste: Letzte-Hilfe-Kurs	\N	\N	1772445540000	1	1772450310000	1772450010000	\N	1775037540000	\N	0	1	1772618340000	1	\N	1	\N	\N	\N	\N	\N
019cadff5dc07b01a71eba5bc75f0929	019cadff5dc07ba08056df1f76dd94b8	waiting	ute.bauer@post.example	<019cadff5dc07b01a71eba5bc75f0929@dabei.example>	Warteliste: Letzte-Hilfe-Kurs	\N	\N	1772445720000	1	1772450310000	1772450010000	\N	1775037720000	\N	0	1	1772618520000	1	\N	1	\N	\N	\N	\N	\N
019cae04dc007857aced57e7fc131814	019cae04dc00739aa9ed63bb9fab7cba	waiting	petra.siegle@post.example	<019cae04dc007857aced57e7fc131814@dabei.example>	Warteliste: Letzte-Hilfe-Kurs	\N	\N	1772446080000	1	1772450310000	1772450010000	\N	1775038080000	\N	0	1	1772618880000	1	\N	1	\N	\N	\N	\N	\N
019cae1ad500708fbb17bf6cfd7a5b6c	019cae1ad50075e18535b9ff4a215b20	confirmation	lieselotte.frank@post.example	<019cae1ad500708fbb17bf6cfd7a5b6c@dabei.example>	Ihre Anmeldung: Ihr Nachmittag im Museum	\N	\N	1772447520000	1	1772450310000	1772450010000	\N	1775039520000	\N	0	1	1772620320000	1	\N	1	\N	\N	\N	\N	\N
019cae1d942072aeacd770e7bb24982c	019cae1d94207a6abe294d4f2381ab96	confirmation	anmeldung@salonwald.example	<019cae1d942072aeacd770e7bb24982c@dabei.example>	Ihre Anmeldung: Ihr Nachmittag im Museum	\N	\N	1772447700000	1	1772450310000	1772450010000	\N	1775039700000	\N	0	1	1772620500000	1	\N	1	\N	\N	\N	\N	\N
019cae20534077e4be3bd5b3c5af5775	019cae2053407dd2927ad4cf034bf665	confirmation	anmeldung@salonwald.example	<019cae20534077e4be3bd5b3c5af5775@dabei.example>	Ihre Anmeldung: Ihr Nachmittag im Museum	\N	\N	1772447880000	1	1772450310000	1772450010000	\N	1775039880000	\N	0	1	1772620680000	1	\N	1	\N	\N	\N	\N	\N
019cae2312607536a4e75c9fdccb40d0	019cae231260729dae28de1ace845931	confirmation	anmeldung@salonwald.example	<019cae2312607536a4e75c9fdccb40d0@dabei.example>	Ihre Anmeldung: Ihr Nachmittag im Museum	\N	\N	1772448060000	1	1772450310000	1772450010000	\N	1775040060000	\N	0	1	1772620860000	1	\N	1	\N	\N	\N	\N	\N
019cae2890a07d799613131af60c678b	019cae2890a07633bf0cd2631aa8a426	confirmation	silke.hahn@post.example	<019cae2890a07d799613131af60c678b@dabei.example>	Ihre Anmeldung: Treffen des Helferkreises	\N	\N	1772448420000	1	1772450310000	1772450010000	\N	1775040420000	\N	0	1	1772621220000	1	\N	1	\N	\N	\N	\N	\N
019cae2b4fc07d468448ca4d09518c47	019cae2b4fc0776fa2013b1a3ba4ee05	confirmation	marianne.vetter@post.example	<019cae2b4fc07d468448ca4d09518c47@dabei.example>	Ihre Anmeldung: Stadtspaziergang mit Rollator	\N	\N	1772448600000	1	1772450310000	1772450010000	\N	1775040600000	\N	0	1	1772621400000	1	\N	1	\N	\N	\N	\N	\N
019cae3561e07a418acd5ce17d3137cf	019cae3561e076839107e664150fa7e7	confirmation	gisela.knoll@post.example	<019cae3561e07a418acd5ce17d3137cf@dabei.example>	Ihre Anmeldung: Erzählcafé: Bei Salamander	\N	\N	1772449260000	1	1772450310000	1772450010000	\N	1775041260000	\N	0	1	1772622060000	1	\N	1	\N	\N	\N	\N	\N
019cae38210074f6bef9a9f14dc69015	019cae3821007e51aa5b10554791c007	confirmation	hanna.dietz@post.example	<019cae38210074f6bef9a9f14dc69015@dabei.example>	Ihre Anmeldung: Erzählcafé: Bei Salamander	\N	\N	1772449440000	1	1772450310000	1772450010000	\N	1775041440000	\N	0	1	1772622240000	1	\N	1	\N	\N	\N	\N	\N
019cae3ae0207218974d3db869c95c02	019cae3ae0207a278dc97a4a0512f860	waiting	paul.fritz@post.example	<019cae3ae0207218974d3db869c95c02@dabei.example>	Warteliste: Erzählcafé: Bei Salamander	\N	\N	1772449620000	1	1772450310000	1772450010000	\N	1775041620000	\N	0	1	1772622420000	1	\N	1	\N	\N	\N	\N	\N
019cae40d3907b5894c677d9589912be	019cae079b207b96b9c675e137a8de51	accepted	brigitte.haegele@post.example	<019cae40d3907b5894c677d9589912be@dabei.example>	Sie sind angemeldet: Sprechstunde Demenz	\N	\N	1772450010000	1	1772450340000	1772450040000	\N	1775042010000	\N	0	1	1772622810000	2	\N	1	\N	\N	\N	\N	\N
019cc2291c007bb9a0aed557a91c3187	019cae3821007e51aa5b10554791c007	event_moved	hanna.dietz@post.example	<019cc2291c007bb9a0aed557a91c3187@dabei.example>	Verlegt: Erzählcafé: Bei Salamander	\N	\N	1772784000000	1	1772784510000	1772784210000	\N	1775376000000	\N	0	1	1772956800000	2	\N	1	\N	\N	\N	\N	\N
019cc2291c007d7aab46eb8922211dc6	019cae3ae0207a278dc97a4a0512f860	event_moved	paul.fritz@post.example	<019cc2291c007d7aab46eb8922211dc6@dabei.example>	Verlegt: Erzählcafé: Bei Salamander	\N	\N	1772784000000	1	1772784510000	1772784210000	\N	1775376000000	\N	0	1	1772956800000	2	\N	1	\N	\N	\N	\N	\N
019cdc1fd68073fd9b9b71ac0d8b1c73	019cadfc9ea0755da78262d4811ce60a	lapsed	viktor.savchenko@post.example	<019cdc1fd68073fd9b9b71ac0d8b1c73@dabei.example>	Wir haben nichts von Ihnen gehört: Letzte-Hilfe-Kurs	\N	\N	1773219600000	1	1773219930000	1773219630000	\N	1775811600000	\N	0	1	1773392400000	3	\N	1	\N	\N	\N	\N	\N
019cfb125a907e1e9b2e6e770d2882e0	019cfb125a9074faa37a0f43d29eff4a	confirmation	jaroslaw.hontschar@post.example	<019cfb125a907e1e9b2e6e770d2882e0@dabei.example>	Ihre Anmeldung: Treffen des Helferkreises	Sie sind angemeldet\n\nFür Sie ist 1 Platz reserviert. Bitte kommen Sie einfach zur angegebenen Zeit.\n\nVeranstaltung: Treffen des Helferkreises\nWann: Dienstag, 24. März 2026, 18:00 bis 20:00 Uhr\nWo: Das K, Stuttgarter Straße 65, 70806 Kornwestheim\nBarrierefreiheit: stufenloser Zugang, Induktionsschleife, barrierefreies WC\nIhre Anmeldenummer: 7QW-3D5\n\nHier sehen Sie Ihre Anmeldung. Hier können Sie sie auch ändern und absagen:\nhttps://dabei.example/anmeldung/AZz7ElqQdPqjeg9D0p7_SuOoRKiKJ--YttXNT3Of6z4\n\nKommen unsere Nachrichten gut bei Ihnen an? Dann bestätigen Sie bitte hier Ihr Postfach. Ihr Platz ist auch ohne diese Bestätigung sicher.\nhttps://dabei.example/bestaetigen/AZz7ElqQdPqjeg9D0p7_SmheRiXi8--T6s0vlvBEKqs\n\nHaben Sie sich gar nicht angemeldet? Dann hat jemand anderes Ihre Adresse angegeben. Sie können die Anmeldung mit dem ersten Link absagen.\n\nHaben Sie Fragen? Rufen Sie uns an: 07154 000-101\n\nSo gehen wir mit Ihren Daten um:\nhttps://dabei.example/datenschutz\n	BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//dabei//dabei//DE\nCALSCALE:GREGORIAN\nMETHOD:PUBLISH\nBEGIN:VTIMEZONE\nTZID:Europe/Berlin\nBEGIN:DAYLIGHT\nDTSTART:19960331T020000\nRRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\nTZOFFSETFROM:+0100\nTZOFFSETTO:+0200\nTZNAME:CEST\nEND:DAYLIGHT\nBEGIN:STANDARD\nDTSTART:19961027T030000\nRRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\nTZOFFSETFROM:+0200\nTZOFFSETTO:+0100\nTZNAME:CET\nEND:STANDARD\nEND:VTIMEZONE\nBEGIN:VEVENT\nDESCRIPTION:Ihre Anmeldenummer: 7QW-3D5. Bitte nennen Sie sie\\, wenn Sie an\n rufen.\nDTSTAMP:20260317T091330Z\nGEO:48.862600;9.185400\nLAST-MODIFIED:20260302T080700Z\nLOCATION:Das K\\, Stuttgarter Straße 65\\, 70806 Kornwestheim\nORGANIZER;CN="Stadt Kornwestheim, Quartiersmanagement":mailto:quartier@korn\n westheim.example\nSEQUENCE:0\nSTATUS:CONFIRMED\nSUMMARY:Treffen des Helferkreises\nUID:019cfb125a9074faa37a0f43d29eff4a@dabei.example\nURL:https://dabei.example/veranstaltungen/helferkreis\nDTEND;TZID=Europe/Berlin:20260324T200000\nDTSTART;TZID=Europe/Berlin:20260324T180000\nEND:VEVENT\nEND:VCALENDAR\n	1773738810000	1	1773738870000	\N	\N	1776330810000	\N	0	1	1773911610000	1	\N	1	\N	\N	\N	\N	\N
019cfb184e007473898bc3342eccd57b	019cfb184e0078acbb57a9b17081c6fb	waiting	ida.maurer@post.example	<019cfb184e007473898bc3342eccd57b@dabei.example>	Warteliste: Letzte-Hilfe-Kurs	Sie stehen auf der Warteliste\n\nSie sind noch nicht angemeldet. Sie warten auf 2 Plätze und stehen auf der Warteliste an Stelle 2.\n\nWird etwas frei, schreiben wir Ihnen oder rufen Sie an. Bitte kommen Sie nur, wenn Sie von uns eine Zusage haben.\n\nVeranstaltung: Letzte-Hilfe-Kurs\nWann: Samstag, 28. März 2026, 10:00 bis 14:00 Uhr\nWo: Stadtbücherei, Jakob-Sigle-Platz 1, 70806 Kornwestheim\nBarrierefreiheit: Aufzug\nIhre Anmeldenummer: 4ES-6V3\n\nHier sehen Sie, an welcher Stelle Sie stehen. Hier können Sie die Warteliste auch verlassen:\nhttps://dabei.example/anmeldung/AZz7GE4AeKy7V6mxcIHG-xvTAufmz23GEZW5P0oxKJU\n\nHaben Sie sich gar nicht angemeldet? Dann hat jemand anderes Ihre Adresse angegeben. Sie können die Anmeldung mit dem ersten Link absagen.\n\nHaben Sie Fragen? Rufen Sie uns an: 07154 000-140\n\nSo gehen wir mit Ihren Daten um:\nhttps://dabei.example/datenschutz\n	\N	1773739200000	0	1773739200000	\N	\N	1776331200000	\N	0	1	1773912000000	1	\N	1	\N	\N	\N	\N	\N
019cae405e607285896d5d72a9fd7191	019cae405e607d9a978e2da98e65e61f	confirmation	iris.baumann@post.example	<019cae405e607285896d5d72a9fd7191@dabei.example>	Ihre Anmeldung: Tag der offenen Gärten	\N	\N	1772449980000	1	1772450310000	1772450010000	\N	1775041980000	\N	0	1	1772622780000	1	\N	1	\N	\N	\N	\N	\N
019cb9e63dc07891bb1464f43881a88d	019cae0d196079e0921301363e46480c	lapsed	hanna.lysenko@post.example	<019cb9e63dc07891bb1464f43881a88d@dabei.example>	Wir haben nichts von Ihnen gehört: Sprechstunde Demenz	\N	\N	1772645400000	1	1772645730000	1772645430000	\N	1775237400000	\N	0	1	1772818200000	2	\N	1	\N	\N	\N	\N	\N
019cc2291c007cd1a46e6a354a0e0976	019cae3561e076839107e664150fa7e7	event_moved	gisela.knoll@post.example	<019cc2291c007cd1a46e6a354a0e0976@dabei.example>	Verlegt: Erzählcafé: Bei Salamander	\N	\N	1772784000000	1	1772784510000	1772784210000	\N	1775376000000	\N	0	1	1772956800000	2	\N	1	\N	\N	\N	\N	\N
019cc22af0c0700583b0fdc8156f38ab	019cadd9d4607efe8f64062706613b7c	change	oleksij.melnyk@post.example	<019cc22af0c0700583b0fdc8156f38ab@dabei.example>	Ihre Anmeldung 656-AQ4 ist geändert	\N	\N	1772784120000	1	1772784510000	1772784210000	\N	1775376120000	\N	0	1	1772956920000	2	\N	1	\N	\N	\N	\N	\N
019cd1b954f0739190dbe6f7ed6fbe4a	019cadf9df807878ad14439a5b5d0b2c	accepted	renate.kaechele@post.example	<019cd1b954f0739190dbe6f7ed6fbe4a@dabei.example>	Sie sind angemeldet: Letzte-Hilfe-Kurs	\N	\N	1773045110000	1	1773047130000	1773046830000	\N	1775637110000	\N	0	1	1773217910000	3	\N	1	\N	\N	\N	\N	\N
019cd730690077488cecd522f6537013	019cae2b4fc0776fa2013b1a3ba4ee05	event_cancelled	marianne.vetter@post.example	<019cd730690077488cecd522f6537013@dabei.example>	Fällt aus: Stadtspaziergang mit Rollator	\N	\N	1773136800000	1	1773137130000	\N	1773136830000	1775728800000	\N	0	1	1773309600000	2	\N	1	\N	\N	\N	\N	\N
019cae079b207cb494198ccea7e1a2a0	019cae079b207b96b9c675e137a8de51	hold	brigitte.haegele@post.example	<019cae079b207cb494198ccea7e1a2a0@dabei.example>	Bitte bestätigen: Sprechstunde Demenz	\N	\N	1772446260000	1	1772450310000	1772450010000	\N	1775038260000	\N	1	1	1773051060000	1	\N	1	\N	\N	\N	\N	\N
019cae0d196075bb9cba037d94879064	019cae0d196079e0921301363e46480c	hold	hanna.lysenko@post.example	<019cae0d196075bb9cba037d94879064@dabei.example>	Bitte bestätigen: Sprechstunde Demenz	\N	\N	1772446620000	1	1772450310000	1772450010000	\N	1775038620000	\N	1	1	1773051420000	1	\N	1	\N	\N	\N	\N	\N
019cae0fd880706798079ff4d410165a	019cae0fd88072a2afccfda97d5700d5	hold	monika.epple@post.example	<019cae0fd880706798079ff4d410165a@dabei.example>	Bitte bestätigen: Sprechstunde Demenz	\N	\N	1772446800000	1	1772450310000	1772450010000	\N	1775038800000	\N	1	1	1773051600000	1	\N	1	\N	\N	\N	\N	\N
019cd1b891a07b21bb3a34d71bff59ee	019cadfc9ea0755da78262d4811ce60a	offer	viktor.savchenko@post.example	<019cd1b891a07b21bb3a34d71bff59ee@dabei.example>	Ein Platz ist frei: Letzte-Hilfe-Kurs	\N	\N	1773045060000	1	1773045390000	1773045090000	\N	1775637060000	\N	1	1	1773649860000	2	\N	1	\N	\N	\N	\N	\N
019cf6bc46e07a40a2fba4a43d029586	019cadff5dc07ba08056df1f76dd94b8	offer	ute.bauer@post.example	<019cf6bc46e07a40a2fba4a43d029586@dabei.example>	Ein Platz ist frei: Letzte-Hilfe-Kurs	\N	\N	1773666060000	1	1773666390000	1773666090000	\N	1776258060000	\N	1	1	1774270860000	2	\N	1	\N	\N	\N	\N	\N
019cd1b891a075f682236de920c4c538	019cadf9df807878ad14439a5b5d0b2c	offer	renate.kaechele@post.example	<019cd1b891a075f682236de920c4c538@dabei.example>	Ein Platz ist frei: Letzte-Hilfe-Kurs	\N	\N	1773045060000	1	1773045120000	\N	1773045110000	1775637060000	1773045110000	1	1	1773649860000	2	\N	1	\N	\N	\N	\N	\N
019cfb158ee0786e9870c4a639da893a	019cfb158ee076baae8ef381fd41bfde	hold	sofie.rapp@post.example	<019cfb158ee0786e9870c4a639da893a@dabei.example>	Bitte bestätigen: Sprechstunde Demenz	Bitte bestätigen Sie Ihre Anmeldung\n\nSie sind noch nicht angemeldet. Wir halten 1 Platz für Sie frei, bis Donnerstag, 19. März 2026, 10:17 Uhr.\n\nHier bestätigen Sie. Erst dann sind Sie angemeldet:\nhttps://dabei.example/bestaetigen/AZz7FY7gdrqujvOB_UG_3vpL6Hv9ShHzu21V3q7iudY\n\nVeranstaltung: Sprechstunde Demenz\nWann: Donnerstag, 26. März 2026, 9:00 bis 12:00 Uhr\nWo: Stadtbücherei, Jakob-Sigle-Platz 1, 70806 Kornwestheim\nBarrierefreiheit: Aufzug\nIhre Anmeldenummer: FW5-LA6\n\nHier sehen Sie Ihre Anmeldung. Hier können Sie sie auch ändern und absagen:\nhttps://dabei.example/anmeldung/AZz7FY7gdrqujvOB_UG_3iJ6EMINB4YsjQoGgUSRE98\n\nHaben Sie sich gar nicht angemeldet? Dann hat jemand anderes Ihre Adresse angegeben. Tun Sie nichts: Dann geben wir den Platz wieder frei.\n\nHaben Sie Fragen? Rufen Sie uns an: 07154 000-140\n\nSo gehen wir mit Ihren Daten um:\nhttps://dabei.example/datenschutz\n	\N	1773739020000	0	1773739020000	\N	\N	1776331020000	\N	1	1	1774343820000	1	\N	1	\N	\N	\N	\N	\N
019cd1d31e80706e90d02bf054667d58	019cadd2816074f1afaa6dd8be71867a	reminder	huong.dang@post.example	<019cd1d31e80706e90d02bf054667d58@dabei.example>	Bald ist es so weit: Smartphone-Kurs in drei Teilen	\N	\N	1773046800000	1	1773047130000	1773046830000	\N	1775638800000	\N	0	0	1773090000000	2	\N	1	\N	\N	\N	\N	\N
019cd6fe0e60790b95ed5564b7e8e631	019cadcc18c073c2b8203c1f96a1f5e0	reminder	natalia.bondarenko@post.example	<019cd6fe0e60790b95ed5564b7e8e631@dabei.example>	Bald ist es so weit: Frühlingssingen mit dem Chor Калина	\N	\N	1773133500000	1	1773137130000	1773136830000	\N	1775725500000	\N	0	0	1773176700000	2	\N	1	\N	\N	\N	\N	\N
019cfb05fe807b35b71444e2b7cb7999	019cae3561e076839107e664150fa7e7	reminder	gisela.knoll@post.example	<019cfb05fe807b35b71444e2b7cb7999@dabei.example>	Bald ist es so weit: Erzählcafé: Bei Salamander	\N	\N	1773738000000	1	1773738330000	1773738030000	\N	1776330000000	\N	0	0	1773781200000	3	\N	1	\N	\N	\N	\N	\N
019cd6fe0e607a19a9d661a265df92ff	019cadc959a07b1da188744a02d43f4a	reminder	helga.braendle@post.example	<019cd6fe0e607a19a9d661a265df92ff@dabei.example>	Bald ist es so weit: Frühlingssingen mit dem Chor Калина	\N	\N	1773133500000	1	1773137130000	1773136830000	\N	1775725500000	\N	0	0	1773176700000	2	\N	1	\N	\N	\N	\N	\N
019cfb05fe807ad2a49d057da62c2165	019cae3821007e51aa5b10554791c007	reminder	hanna.dietz@post.example	<019cfb05fe807ad2a49d057da62c2165@dabei.example>	Bald ist es so weit: Erzählcafé: Bei Salamander	\N	\N	1773738000000	1	1773738330000	1773738030000	\N	1776330000000	\N	0	0	1773781200000	3	\N	1	\N	\N	\N	\N	\N
019cc22a06607348bce6c0a73be198c5	019cade964c07c7c923e6a9de9c0cf08	promoted	claudia.schaefer@post.example	<019cc22a06607348bce6c0a73be198c5@dabei.example>	Sie haben einen Platz: Netzwerktreffen Seniorenarbeit	\N	\N	1772784060000	1	1772784510000	1772784210000	\N	1775376060000	\N	0	1	1772956860000	2	\N	1	\N	\N	\N	\N	\N
019cc22af0c071dcab0d5b95302b4d92	019cade3e6807edaaec7c9b911b41dd8	promoted	dorothea.lang@post.example	<019cc22af0c071dcab0d5b95302b4d92@dabei.example>	Sie haben einen Platz: Netzwerktreffen Seniorenarbeit	\N	\N	1772784120000	1	1772784510000	1772784210000	\N	1775376120000	\N	0	1	1772956920000	2	\N	1	\N	\N	\N	\N	\N
\.


--
-- Data for Name: needs; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.needs (sign_up, "position", code, words, delete_after) FROM stdin;
019cadc959a07b1da188744a02d43f4a	2	rollstuhl	\N	1773504000000
019cadc959a07b1da188744a02d43f4a	0	schrift	\N	1773504000000
019cadd4562078acb3d0c21f72b6efc8	1	induktion	\N	1774611000000
019cadd715407324b028c42e00242ad0	1	rollstuhl	\N	1774890000000
019cadd715407324b028c42e00242ad0	1	induktion	\N	1774890000000
019cadd715407324b028c42e00242ad0	2	ruhe	\N	1774890000000
019cadd715407324b028c42e00242ad0	0	fahrt	\N	1774890000000
019cadd715407324b028c42e00242ad0	0	other	kurze Wege, Treppen gehen nicht	1774890000000
019cae1ad50075e18535b9ff4a215b20	2	begleitung	\N	1774711800000
019cae1ad50075e18535b9ff4a215b20	0	ruhe	\N	1774711800000
019cae1d94207a6abe294d4f2381ab96	0	other	Eine Pflegekraft bringt und holt.	1774711800000
019cae2053407dd2927ad4cf034bf665	0	other	Eine Pflegekraft bringt und holt.	1774711800000
019cae231260729dae28de1ace845931	0	other	Eine Pflegekraft bringt und holt.	1774711800000
019cae25d18079a6966c97e31b8b7950	0	other	Eine Pflegekraft bringt und holt.	1774711800000
019cae2ef94073f9bef828ebca90bea5	1	assistenzhund	\N	1774362600000
019cae405e607d9a978e2da98e65e61f	0	gebaerden	\N	1775080740000
019cc22a066077e6b36ac026414db606	2	begleitung	\N	1774890000000
\.


--
-- Data for Name: organizer_events; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.organizer_events (organizer, event) FROM stdin;
019cadade2607b23a2330690c1b641ab	fruehlingssingen
019cadade2607b23a2330690c1b641ab	smartphone-kurs
019cadade2607b23a2330690c1b641ab	tag-der-gaerten
019cadaeccc07b9f8cd3fc39e2f39168	fruehlingssingen
\.


--
-- Data for Name: organizers; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.organizers (id, email, name, role, added_at, disabled_at, delete_after) FROM stdin;
019cadac0da07497b461980eb9dac7e3	leitung@kornwestheim.example	Birgit Öztürk	lead	1772440260000	\N	\N
019cadacf8007b06b23896f21e0e9e30	rademacher@kornwestheim.example	Tobias Rademacher	lead	1772440320000	\N	\N
019cadade2607b23a2330690c1b641ab	tuer@kornwestheim.example	Gerda Pfleiderer	door	1772440380000	\N	\N
019cadaeccc07b9f8cd3fc39e2f39168	olena.tkachenko@kalyna.example	Олена Ткаченко	door	1772440440000	\N	\N
019cadafb7207685bacd7a22effaf4ed	vogt@kornwestheim.example	Hans-Peter Vogt	lead	1772440500000	1772529120000	1804065120000
\.


--
-- Data for Name: participants; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.participants (sign_up, "position", role, name, delete_after) FROM stdin;
019cadc959a07b1da188744a02d43f4a	1	contact	Helga Brändle	1775836800000
019cadc959a07b1da188744a02d43f4a	2	guest	Kurt Brändle	1775836800000
019cadcc18c073c2b8203c1f96a1f5e0	1	contact	Наталія Бондаренко	1775836800000
019cadcc18c073c2b8203c1f96a1f5e0	2	guest	Марія Бондаренко	1775836800000
019cadcc18c073c2b8203c1f96a1f5e0	3	guest	\N	1775836800000
019cadcded80779aa840fd15d149eb7d	1	contact	Werner Maisch	1775836800000
019cadcfc24079a09999202a084be4b7	1	contact	Ingeborg Class	1776943800000
019cadd2816074f1afaa6dd8be71867a	1	contact	Đặng Thị Hương	1776943800000
019cadd4562078acb3d0c21f72b6efc8	1	contact	Friedrich Aldinger	1776943800000
019cadd715407324b028c42e00242ad0	1	guest	Eugen Kurz	1777222800000
019cadd715407324b028c42e00242ad0	2	guest	Rosa Kurz	1777222800000
019cadd715407324b028c42e00242ad0	3	guest	\N	1777222800000
019caddc93807a12ae75f35a046f6f85	1	contact	Sevgi Yıldırım	1777222800000
019cadde68407835a2fdcd4d4cf496d4	1	contact	Margarete Holzwarth	1777222800000
019cadde68407835a2fdcd4d4cf496d4	2	guest	Emil Holzwarth	1777222800000
019cade127607f0690f8bdf488e3486b	1	contact	Jürgen Pflugfelder	1777222800000
019cade127607f0690f8bdf488e3486b	2	guest	\N	1777222800000
019cade3e6807edaaec7c9b911b41dd8	1	contact	Dorothea Lang	1777222800000
019cade6a5a075d5a8328d89916305a5	1	contact	Ulrich Bäuerle	1777222800000
019cadec23e07a8b88e8a262ccafe717	1	contact	Микола Шевченко	1777222800000
019cadeee3007f2ba1119287f47d7c4a	1	contact	Karin Mößner	1777222800000
019cadf1a22076468aa5a08777d45670	1	contact	Roland Ziegler	1777222800000
019cadf461407395b737ad8e75970c55	1	contact	Edeltraud Wörner	1777294800000
019cadf461407395b737ad8e75970c55	2	guest	\N	1777294800000
019cadf720607be482c6d1f941031423	1	contact	Thomas Gehring	1777294800000
019cadf720607be482c6d1f941031423	2	guest	\N	1777294800000
019cadf9df807878ad14439a5b5d0b2c	1	contact	Renate Kächele	1777294800000
019cadfc9ea0755da78262d4811ce60a	1	contact	Віктор Савченко	1777294800000
019cadff5dc07ba08056df1f76dd94b8	1	contact	Ute Bauer	1777294800000
019cadff5dc07ba08056df1f76dd94b8	2	guest	\N	1777294800000
019cae021ce071fca88156ad5ff90a51	1	contact	Hermann Rau	1777294800000
019cae04dc00739aa9ed63bb9fab7cba	1	contact	Petra Siegle	1777294800000
019cae04dc00739aa9ed63bb9fab7cba	2	guest	\N	1777294800000
019cae079b207b96b9c675e137a8de51	1	contact	Brigitte Hägele	1777114800000
019cae0a5a4071c8b88a3fb583b91dc2	1	contact	Karl-Heinz Stotz	1777114800000
019cae0d196079e0921301363e46480c	1	contact	Ганна Лисенко	1777114800000
019cae0fd88072a2afccfda97d5700d5	1	contact	Monika Epple	1777114800000
019cae1297a078b1bf8a356697755e5d	1	contact	Gerlinde Weiß	1777114800000
019cae1556c07e8494ba62866cc5ada0	1	contact	Otto Krautter	1777114800000
019cae1815e070be8a6b08c82b614d90	1	contact	Ernst Trautwein	1777114800000
019cae1ad50075e18535b9ff4a215b20	1	contact	Lieselotte Frank	1777044600000
019cae1ad50075e18535b9ff4a215b20	2	guest	Albert Frank	1777044600000
019cae1d94207a6abe294d4f2381ab96	1	guest	Elfriede Jaiser	1777044600000
019cae2053407dd2927ad4cf034bf665	1	guest	Paula Rommel	1777044600000
019cae231260729dae28de1ace845931	1	guest	Gustav Klenk	1777044600000
019cae25d18079a6966c97e31b8b7950	1	guest	Wilhelmine Bürkle	1777044600000
019cae2890a07633bf0cd2631aa8a426	1	contact	Silke Hahn	1776970800000
019cae2b4fc0776fa2013b1a3ba4ee05	1	contact	Marianne Vetter	1776695400000
019cae2d2480736e829fc28cc541893b	1	contact	Eberhard Kolb	1776695400000
019cae2ef94073f9bef828ebca90bea5	1	contact	Frieda Nestle	1776695400000
019cae30ce007b9eb055daf0da94bb37	1	contact	Rudolf Oppenländer	1776695400000
019cae32a2c07e2ab4df283d786d5df5	1	contact	Gudrun Wirth	1776695400000
019cae3561e076839107e664150fa7e7	1	contact	Gisela Knoll	1776441600000
019cae3561e076839107e664150fa7e7	2	guest	Heinz Knoll	1776441600000
019cae3821007e51aa5b10554791c007	1	contact	Hanna Dietz	1776441600000
019cae3ae0207a278dc97a4a0512f860	1	contact	Paul Fritz	1776441600000
019cae3d9f40729098491384e0884682	1	contact	Johann Strobel	1776441600000
019cae405e607d9a978e2da98e65e61f	1	contact	Iris Baumann	1777413540000
019cae405e607d9a978e2da98e65e61f	2	guest	\N	1777413540000
019cae405e607d9a978e2da98e65e61f	3	guest	\N	1777413540000
019cae405e607d9a978e2da98e65e61f	4	guest	\N	1777413540000
019cade964c07c7c923e6a9de9c0cf08	1	contact	Claudia Schäfer	1777222800000
019cc22a066077e6b36ac026414db606	1	guest	Finn Schäfer	1777222800000
019cc22a066077e6b36ac026414db606	2	guest	Lotte Schäfer	1777222800000
019cadd9d4607efe8f64062706613b7c	1	contact	Олексій Мельник	1777222800000
019cadd9d4607efe8f64062706613b7c	2	guest	Ірина Мельник	1777222800000
019cdd2698207d6481391fb58db6f406	1	contact	Erwin Blessing	1775836800000
019cdd27828078859f9db52ead35fd51	1	contact	\N	1775836800000
019cdd27828078859f9db52ead35fd51	2	guest	\N	1775836800000
019cfb125a9074faa37a0f43d29eff4a	1	contact	Ярослав Гончар	1776970800000
019cfb158ee076baae8ef381fd41bfde	1	contact	Sofie Rapp	1777114800000
019cfb184e0078acbb57a9b17081c6fb	1	contact	Ida Maurer	1777294800000
019cfb184e0078acbb57a9b17081c6fb	2	guest	\N	1777294800000
\.


--
-- Data for Name: partners; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.partners (slug, name, filters, look) FROM stdin;
stadtseniorenrat	Stadtseniorenrat Kornwestheim	{"programme":"gut-aelter-werden"}	{"accent":"#8a1538","count":4,"style":"karten"}
kalyna	Калина e. V.	{"host":"kalyna"}	{"style":"liste-dunkel"}
\.


--
-- Data for Name: programme_version; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.programme_version (version) FROM stdin;
019cd730690078fb9f52e39db9a5d895
\.


--
-- Data for Name: programmes; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.programmes (slug, title, summary, description, host, co_hosts, starts_local, ends_local, image, image_alt, image_credit) FROM stdin;
gut-aelter-werden	Gut älter werden in Kornwestheim	Begegnung, Bewegung, Beratung: für alle ab 60.	Das Programm des Frühjahrs.\n\n- **Begegnung** im Quartier\n- Hilfe mit dem Smartphone	stadt	["diakoniestation","vhs"]	\N	\N	\N	\N	\N
woche-der-demenz	Woche der Demenz	Eine Woche für Menschen mit Demenz und alle, die ihnen nahestehen.	Viele Träger laden ein.	diakoniestation	["stadt"]	2026-03-23T00:00	2026-03-29T23:59	\N	\N	\N
\.


--
-- Data for Name: promotion_log; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.promotion_log (event, event_version, workshop, at, free, summary) FROM stdin;
netzwerk-seniorenarbeit	12		1772784060000	1	1 Platz frei: Platz 1 der Warteliste (1 Person) rückt nach
netzwerk-seniorenarbeit	13	wohnen	1772784120000	1	Workshop »Wohnen mit anderen«: 1 Platz frei: Platz 2 der Warteliste (1 Person) rückt nach; 1 Wunsch über 2 Personen übersprungen nach Regel »auffüllen«
letzte-hilfe	8		1773045060000	2	2 Plätze frei: Platz 1 der Warteliste (1 Person) bekommt ein Angebot, Platz 2 der Warteliste (1 Person) bekommt ein Angebot
letzte-hilfe	10		1773219600000	1	1 Platz frei: niemand rückt nach; zuerst ist ein Wunsch über 2 Personen an der Reihe, nach Regel »der Reihe nach«
letzte-hilfe	11		1773666060000	3	3 Plätze frei: Platz 1 der Warteliste (2 Personen) bekommt ein Angebot, Platz 2 der Warteliste (1 Person) bekommt ein Angebot
erzaehlcafe	7		1773738300000	1	1 Platz frei: Platz 1 der Warteliste (1 Person) bekommt ein Angebot
\.


--
-- Data for Name: readiness_probe; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.readiness_probe (id, payload) FROM stdin;
\.


--
-- Data for Name: record_versions; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.record_versions (kind, slug, version, changed_in) FROM stdin;
events	netzwerk-seniorenarbeit	7	browser
events	herbstfest-entwurf	6	file
hosts	diakoniestation	3	file
\.


--
-- Data for Name: sessions; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.sessions (hash, organizer, began_at, seen_at, delete_after) FROM stdin;
oui0s0dV3JFG22KV__syYmLZBB57ePgjbhUhW22ehuU	019cadacf8007b06b23896f21e0e9e30	1773732660000	1773732660000	1773775860000
eP0__VMcylr4wBhC7yrfyALfZKyI-R4qO-z4GcRypeg	019cadac0da07497b461980eb9dac7e3	1773738390000	1773738390000	1773781590000
\.


--
-- Data for Name: sign_ups; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.sign_ups (id, event, reference, form_id, request_hash, seats, contact_name, email, phone, note, revision, generation, channel, notice_version, signed_up_at, cancelled_at, delete_after, postal, min_seats, queued_at_version, held_until, offered_until, lapsed_at, confirmed_at, split_from, reminded_at, thanked_at, ended_as, promoted_at, organisation, declines_reminders) FROM stdin;
019cadcc18c073c2b8203c1f96a1f5e0	fruehlingssingen	EBD-EK7	AAABnK3MGMBGR6RyyYb3dBWEClKSKEeX8l5TcBmOBylhn393	XO5WBoJg-hfBXsYT-CccU8wIb7Vqi1mlTT9WozzXK3o	3	Наталія Бондаренко	natalia.bondarenko@post.example	\N	\N	0	0	online	1	1772442360000	\N	1775836800000	\N	3	\N	\N	\N	\N	1772442360000	\N	1773133500000	1773306000000	\N	\N	\N	0
019cadcded80779aa840fd15d149eb7d	fruehlingssingen	CW8-6MS	AAABnK3N7YBQ5lDVuDhsTGmrfvf2LsAYCmTwIn2KyaHfzvSF	7-aQDBo7YOWmOxMYZeGxv1DsE5Hts9Ll9T2G6D8AODM	1	Werner Maisch	\N	07154 000-212	\N	0	0	phone	1	1772442480000	\N	1775836800000	\N	1	\N	\N	\N	\N	1772442480000	\N	\N	\N	\N	\N	\N	0
019cadcfc24079a09999202a084be4b7	smartphone-kurs	NCE-RYA	AAABnK3PwkA87XJCSR9TrZHjnIj_TdvfvatTxmuwzvdZDX3U	vXrnICK11hMzNbHDUPi3qBSGnlPIur1viSJEYaBjoBQ	1	Ingeborg Class	\N	\N	\N	0	0	counter	1	1772442600000	\N	1776943800000	\N	1	\N	\N	\N	\N	1772442600000	\N	\N	\N	\N	\N	\N	0
019cadd2816074f1afaa6dd8be71867a	smartphone-kurs	A8G-KHX	AAABnK3SgWDqXUL3G0b_ukbouH3qHxmTpK2KUJwGTXwf_puS	EACyOvFe6_UaKZ0qvEYxf3KDlqp2C6qukww84fhxYrQ	1	Đặng Thị Hương	huong.dang@post.example	\N	\N	0	0	online	1	1772442780000	\N	1776943800000	\N	1	\N	\N	\N	\N	1772442780000	\N	1773046800000	\N	\N	\N	\N	0
019cadd4562078acb3d0c21f72b6efc8	smartphone-kurs	YAQ-DGU	AAABnK3UViDdgMZ_5fgB8V1zztSfGKq0Owq2CqWG-8dob9k-	CC_CAuicJ7U81wzHHD8_mTT2d6bb-aiU4BljzcGcqOg	1	Friedrich Aldinger	\N	\N	\N	0	0	post	1	1772442900000	\N	1776943800000	Ulrichstraße 12\n70806 Kornwestheim	1	\N	\N	\N	\N	1772442900000	\N	\N	\N	\N	\N	\N	0
019caddc93807a12ae75f35a046f6f85	netzwerk-seniorenarbeit	CFM-M8F	AAABnK3ck4D1qK3ZqDbwLpAKP-rw4j_1CzzSWwiracFwpvA9	w9-0Qk3HZNfd2F305mHgXCHqFnv3j-0ledfuExpyFEI	1	Sevgi Yıldırım	sevgi.yildirim@post.example	\N	\N	1	0	online	1	1772443440000	1772784060000	1777222800000	\N	1	\N	\N	\N	\N	1772443440000	\N	\N	\N	confirmed	\N	\N	0
019cadde68407835a2fdcd4d4cf496d4	netzwerk-seniorenarbeit	UHD-P5K	AAABnK3eaEC6aB0NzJvOkMcKS6XJN70zxrn09PW4TenlBWn0	UsIIlF_5S-ZzJn78J0QHlr8vjxgV8-guSl-R7Dhbtz0	2	Margarete Holzwarth	\N	07154 000-221	\N	0	0	phone	1	1772443560000	\N	1777222800000	\N	2	\N	\N	\N	\N	1772443560000	\N	\N	\N	\N	\N	\N	0
019cade127607f0690f8bdf488e3486b	netzwerk-seniorenarbeit	5AC-KTL	AAABnK3hJ2A2AVCTCKjoQR3fx6krdKMypzMoJFjwB95QEopd	p-6N7lUUWLPxoj2TpaeV1pXg8WJxliYJJ2mE_SWLlhk	2	Jürgen Pflugfelder	juergen.pflugfelder@post.example	\N	\N	0	0	online	1	1772443740000	\N	1777222800000	\N	2	\N	\N	\N	\N	1772443740000	\N	\N	\N	\N	\N	\N	0
019cade3e6807edaaec7c9b911b41dd8	netzwerk-seniorenarbeit	FYB-MYD	AAABnK3j5oBLPMPAu0-HIFxyojN0xB_iLrhYp3VTdqCym9dY	PrfqA2OYJhwNL_47jdfjQiAEYekAMF6cCmzjqKcllEQ	1	Dorothea Lang	dorothea.lang@post.example	\N	\N	1	0	online	1	1772443920000	\N	1777222800000	\N	1	\N	\N	\N	\N	1772443920000	\N	\N	\N	\N	\N	\N	0
019cade6a5a075d5a8328d89916305a5	netzwerk-seniorenarbeit	LFN-NBP	AAABnK3mpaD3ev47BUIclPoqG71nY4xrlHYhyRww4yfIojr5	WYlZzSUxgyYdVodlFUT1mAfD5pIBTlNH9j4ulow2GzE	1	Ulrich Bäuerle	ulrich.baeuerle@post.example	\N	\N	0	3	online	1	1772444100000	\N	1777222800000	\N	1	\N	\N	\N	\N	1772444100000	\N	\N	\N	\N	\N	\N	0
019cade964c07c7c923e6a9de9c0cf08	netzwerk-seniorenarbeit	PT6-EPD	AAABnK3pZMDb02RoAWudEVv4898OFvqPxQyCT1jkngsKrQsv	HF1GZOXyQCit7FaPDh4V11tkBLokKAi_1SjgmLUGqVM	1	Claudia Schäfer	claudia.schaefer@post.example	\N	\N	1	0	online	1	1772444280000	\N	1777222800000	\N	1	\N	\N	\N	\N	1772784060000	\N	\N	\N	\N	1772784060000	\N	0
019cadec23e07a8b88e8a262ccafe717	netzwerk-seniorenarbeit	L69-U24	AAABnK3sI-CE08moihwNM94rtD0oWrIMXBo1BqWVmvU892eI	7OKTlcB3sQLIqqU6tT9WKLWIsvArFUa5Gz641Gb56qE	1	Микола Шевченко	mykola.shevchenko@post.example	\N	\N	0	0	online	1	1772444460000	\N	1777222800000	\N	1	9	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	0
019cadeee3007f2ba1119287f47d7c4a	netzwerk-seniorenarbeit	GV8-H3W	AAABnK3u4wCzp0aob--XlKHgnrWX1JT6W7Q1zR_M3MPPvPC4	fZi2opjHr7yw8yTCdUCz4_1q5AxMxpYl9sAuFERakwc	1	Karin Mößner	\N	07154 000-223	\N	0	0	online	1	1772444640000	\N	1777222800000	\N	1	10	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	0
019cadf1a22076468aa5a08777d45670	netzwerk-seniorenarbeit	ADS-Z4E	AAABnK3xoiDSF40trBl7ODLHgfwGhhhE9dwexPDjtXlE4pO1	tdRRh6eukE9Oi9Ffz5eHq99BzExfXJu-wBTrhYh0fYs	1	Roland Ziegler	roland.ziegler@post.example	\N	\N	1	0	online	1	1772444820000	1772784180000	1777222800000	\N	1	\N	\N	\N	\N	\N	\N	\N	\N	waiting	\N	\N	0
019cadf461407395b737ad8e75970c55	letzte-hilfe	MW3-7EY	AAABnK30YUBKaZMStcF-0hFJD_4pNLAsLYFB1i_88N8ZBNIh	_oWWuGNjpq6bUfCsuf977_7a8jiUlHhV34nnVlXZIhg	2	Edeltraud Wörner	edeltraud.woerner@post.example	\N	\N	1	0	online	1	1772445000000	1773045060000	1777294800000	\N	2	\N	\N	\N	\N	1772445000000	\N	\N	\N	confirmed	\N	\N	0
019cadf720607be482c6d1f941031423	letzte-hilfe	E8F-R5Q	AAABnK33IGAUlfK0GITxLlN0yWjV5T98dRs7zsU5GtG2u7Po	wrPypieWvWDIc7FMv5wDeNRpTxpWs6kRyY2BJOP1OwE	2	Thomas Gehring	thomas.gehring@post.example	\N	\N	1	0	online	1	1772445180000	1773666060000	1777294800000	\N	2	\N	\N	\N	\N	1772445180000	\N	\N	\N	confirmed	\N	\N	0
019cadf9df807878ad14439a5b5d0b2c	letzte-hilfe	6C3-JDT	AAABnK3534Bp3-gquku-QD72CzweInS5iX7NxjT31NodY4n6	OWS5N3Q_rlqqDRRDR8X19XkQtC4Raup-c6tIp4sZymI	1	Renate Kächele	renate.kaechele@post.example	\N	\N	2	0	online	1	1772445360000	\N	1777294800000	\N	1	\N	\N	\N	\N	1773045110000	\N	\N	\N	\N	1773045060000	\N	0
019cadfc9ea0755da78262d4811ce60a	letzte-hilfe	XLM-MSU	AAABnK38nqD4DMmlqfc-M2GdkL8BLl17PyCpQ6rs6yjxQTGP	eiWzD8hTfmOP7hr3wHkdIFLpmiuE54gxOxuPsqeytAk	1	Віктор Савченко	viktor.savchenko@post.example	\N	\N	2	0	online	1	1772445540000	1773219600000	1777294800000	\N	1	\N	\N	\N	1773219600000	\N	\N	\N	\N	offered	1773045060000	\N	0
019cadff5dc07ba08056df1f76dd94b8	letzte-hilfe	T8U-MGL	AAABnK3_XcDGosNMme_qVe6EA3gjP910wU3ECGMwKyXig3ke	I25ee6rQR-mSgkySnbCE04NNtvxqOpmlnvI0BEJ6kMI	2	Ute Bauer	ute.bauer@post.example	07154 000-231	\N	1	0	online	1	1772445720000	\N	1777294800000	\N	2	\N	\N	1773838860000	\N	\N	\N	\N	\N	\N	1773666060000	\N	0
019cae021ce071fca88156ad5ff90a51	letzte-hilfe	R2S-Z96	AAABnK4CHOCFAO5Gv_O1DFJfYntChSsjruRu829UKlnQLAw7	i_2jY__fN392dPzvCWH8uphn8TRGV4hlUDUwMljK1ak	1	Hermann Rau	\N	07154 000-232	\N	1	0	online	1	1772445900000	\N	1777294800000	\N	1	\N	\N	1773838860000	\N	\N	\N	\N	\N	\N	1773666060000	\N	0
019cae04dc00739aa9ed63bb9fab7cba	letzte-hilfe	6KW-VMA	AAABnK4E3ABBbGSMgJn1vJjIm1-gQeX3fax4uEbTC0zy-mGm	JbfyLQ6paIXzELDQTVR5FoGZR0IGlshgN63cUAGUZeI	2	Petra Siegle	petra.siegle@post.example	\N	\N	0	0	online	1	1772446080000	\N	1777294800000	\N	2	7	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	0
019cae079b207b96b9c675e137a8de51	sprechstunde-demenz	PZX-X2M	AAABnK4HmyBNCnBoPOm8g3Hi2bwcWNSwaoW9LY_ujXvY6Wth	yjwClchhEtLrCXmhz9_yG4Y77ZlfDCeIGKM_KmyfzKk	1	Brigitte Hägele	brigitte.haegele@post.example	\N	\N	1	0	online	1	1772446260000	\N	1777114800000	\N	1	\N	\N	\N	\N	1772450010000	\N	\N	\N	\N	\N	\N	0
019cae0a5a4071c8b88a3fb583b91dc2	sprechstunde-demenz	T3T-SLE	AAABnK4KWkBoM_MoixWwtVqyJYc7MJKj5dmBKfuS2ReuM4_I	WqVmStXPv884R8Ygfga0Ivyo7I0_jTvI-ma_pOq3tx0	1	Karl-Heinz Stotz	\N	07154 000-241	\N	1	0	online	1	1772446440000	\N	1777114800000	\N	1	\N	\N	\N	\N	1772528580000	\N	\N	\N	\N	\N	\N	0
019cae0fd88072a2afccfda97d5700d5	sprechstunde-demenz	X4T-BEM	AAABnK4P2IAPNxSUZ_xToHGqYKn2uKG4w2NVXu3ILjzVTQNH	JJg65pQ7J189OcujwH_a6LoTC9MR5IZQMYXeqGb4_XA	1	Monika Epple	monika.epple@post.example	07154 000-242	\N	1	0	online	1	1772446800000	\N	1777114800000	\N	1	\N	9223372036854775807	\N	\N	\N	\N	\N	\N	\N	\N	\N	0
019cae1556c07e8494ba62866cc5ada0	sprechstunde-demenz	MAF-ZBP	AAABnK4VVsD4aqdUKVR0aPy36KWIho5fqEe12o7RFG6cRQ4e	lJZyjUTe9Izx9OAH5ty18DTfuc9o9uT4FLSdrSIhuRQ	1	Otto Krautter	\N	07154 000-244	\N	1	0	online	1	1772447160000	1772704980000	1777114800000	\N	1	\N	\N	\N	1772704980000	\N	\N	\N	\N	held	\N	\N	0
019cae1ad50075e18535b9ff4a215b20	museum-demenz	JNZ-2RD	AAABnK4a1QBhX655XVqq4OFNh2kCVNyr6caYHIp3TtY3iWGJ	cfUKmfZUZFWx8cfuWmHzo3kLVvlLyiQ1hWhLDVNljWI	2	Lieselotte Frank	lieselotte.frank@post.example	\N	\N	0	0	online	1	1772447520000	\N	1777044600000	\N	2	\N	\N	\N	\N	1772447520000	\N	\N	\N	\N	\N	\N	0
019cae2053407dd2927ad4cf034bf665	museum-demenz	5ZK-KVR	AAABnK4gU0AVhe2M4gsMWZVEqdkoWPZ_FLKIOK_oNpBjlGrA	8xmTU4Diz1S-HRVg2JX5S729M_AU0pf8VJrpmbc85Ic	1	Haus am Salonwald	anmeldung@salonwald.example	07154 000-250	\N	0	0	online	1	1772447880000	\N	1777044600000	\N	1	\N	\N	\N	\N	1772447880000	\N	\N	\N	\N	\N	\N	0
019cae25d18079a6966c97e31b8b7950	museum-demenz	YU4-NEE	AAABnK4l0YA9xTdbI62MtW_Whh85LmS13LvHI5bIO3VBjey9	zDWjOlFb34MiQoeg-VRYj6ncENYx8wrhRsfMDIMV_Rg	1	Haus am Salonwald	anmeldung@salonwald.example	07154 000-250	\N	0	0	online	1	1772448240000	\N	1777044600000	\N	1	\N	\N	\N	\N	1772448240000	\N	\N	\N	\N	\N	\N	0
019cae2b4fc0776fa2013b1a3ba4ee05	stadtspaziergang	LQA-NHV	AAABnK4rT8CmX74qWg6cBxrN7Uf9aBZH-KrqFEKglO5FUdWK	hwAwfZd7_Tzem6K96gzXHfpIYxJTbYP0FFT_i4_jy3k	1	Marianne Vetter	marianne.vetter@post.example	\N	\N	0	0	online	1	1772448600000	\N	1776695400000	\N	1	\N	\N	\N	\N	1772448600000	\N	\N	\N	\N	\N	\N	0
019cae2ef94073f9bef828ebca90bea5	stadtspaziergang	C2K-35N	AAABnK4u-UDzTVqrODv5UPVLDOyGEt1qgOkgWVMuJxQ01U6v	iwnQDs2l-4Co2CQCBI5C-S9YZN3qPy81s9JqEW6OjFs	1	Frieda Nestle	\N	\N	\N	0	0	post	1	1772448840000	\N	1776695400000	Bolzstraße 4\n70806 Kornwestheim	1	\N	\N	\N	\N	1772448840000	\N	\N	\N	\N	\N	\N	0
019cae32a2c07e2ab4df283d786d5df5	stadtspaziergang	XLC-US5	AAABnK4yosAOEQNDTZLEdyKSolw_psZO4Np88GqsZS2q3A5K	QPyTprINeAa9bLCbf-cL4rcsEsGbrn9-7kCP950BWjg	1	Gudrun Wirth	\N	07154 000-263	\N	0	0	phone	1	1772449080000	\N	1776695400000	\N	1	\N	\N	\N	\N	1772449080000	\N	\N	\N	\N	\N	\N	0
019cae3821007e51aa5b10554791c007	erzaehlcafe	FCB-JH3	AAABnK44IQDi-6cEeUbYdGOK6ChdTY0fpWpt-9ZtTckPtCZ4	gs8atSe9so7a90fVbpLER79keAB3TU2YnAKww9wxM2w	1	Hanna Dietz	hanna.dietz@post.example	07154 000-271	\N	1	0	online	1	1772449440000	1773738300000	1776441600000	\N	1	\N	\N	\N	\N	1772449440000	\N	1773738000000	\N	confirmed	\N	\N	0
019cae3d9f40729098491384e0884682	erzaehlcafe	38R-BT7	AAABnK49n0CuywpjWzIjsKm3HA5CiXq6EqWcJJURRIUVRH2W	nINPebhPaZIaXUf9EWdJ-5U8EzatSbhSKaK4Ls-92jI	1	Johann Strobel	\N	07154 000-273	\N	0	0	online	1	1772449800000	\N	1776441600000	\N	1	4	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	0
019cc22a066077e6b36ac026414db606	netzwerk-seniorenarbeit	BHV-NH9	019cc22a066077e6b36ac026414db606		2	Claudia Schäfer	claudia.schaefer@post.example	\N	\N	0	0	online	1	1772444280000	\N	1777222800000	\N	1	8	\N	\N	\N	\N	019cade964c07c7c923e6a9de9c0cf08	\N	\N	\N	\N	\N	0
019cfb158ee076baae8ef381fd41bfde	sprechstunde-demenz	FW5-LA6	AAABnPsVjuAKy1uVyhgOS7tSFR0jVqp9kps1pWJRZnRL4Ind	JPkPP8ddEBIyf6kvxCiUJ3N3p9LoqcH4td_USiT7F8E	1	Sofie Rapp	sofie.rapp@post.example	\N	\N	0	0	online	1	1773739020000	\N	1777114800000	\N	1	\N	1773911820000	\N	\N	\N	\N	\N	\N	\N	\N	\N	0
019cae0d196079e0921301363e46480c	sprechstunde-demenz	9XP-FA5	AAABnK4NGWAriDqS1-fBOt_ipwwTNgjhaZRC0hxFXV9Tn5Cb	gkE-7ykCAp8BSQF-z7BU9vfuubGE1FYQVFoxV0ki3Fk	1	Ганна Лисенко	hanna.lysenko@post.example	\N	\N	1	0	online	1	1772446620000	1772645400000	1777114800000	\N	1	\N	\N	\N	1772645400000	\N	\N	\N	\N	held	\N	\N	0
019cae1297a078b1bf8a356697755e5d	sprechstunde-demenz	GRA-W87	AAABnK4Sl6AmdwHgPFr2l8XqHIU9lfdQO5YITkejiF5fQXQ8	_T44JdCliofwOSCGewEoI8THDSlRcnTb9BS3e_zaix4	1	Gerlinde Weiß	\N	07154 000-243	\N	1	0	online	1	1772446980000	1772528760000	1777114800000	\N	1	\N	\N	\N	\N	\N	\N	\N	\N	held	\N	\N	0
019cae1815e070be8a6b08c82b614d90	sprechstunde-demenz	K33-LY5	AAABnK4YFeCTK6HSWQyiLm7HSNXf67InWdWZiLKzF2pba0nU	8JtvTU9gyiYcKVRxNf07F1Z_PBQx9ubCOnXxlhpan9g	1	Ernst Trautwein	\N	07154 000-245	\N	1	0	online	1	1772447340000	\N	1777114800000	\N	1	\N	\N	\N	\N	1772529120000	\N	\N	\N	\N	\N	\N	0
019cae1d94207a6abe294d4f2381ab96	museum-demenz	ZA4-Q6V	AAABnK4dlCAtwb95Rqbn1QqTQwvUPrFl0XPeI2AECcdo-gdp	YJwRjnq3lPRWqd9bB8wwmO1h4tp-YDFv6yMeJo5xMCk	1	Haus am Salonwald	anmeldung@salonwald.example	07154 000-250	\N	0	0	online	1	1772447700000	\N	1777044600000	\N	1	\N	\N	\N	\N	1772447700000	\N	\N	\N	\N	\N	\N	0
019cae231260729dae28de1ace845931	museum-demenz	AG2-R5C	AAABnK4jEmDAKhBhAu-qUW7FhHrfRa3df9rcjIVQMOTAWXTQ	osFZhgCT73nhDl4hDqr-0E6CbutXwjl2US2nlLU7pKY	1	Haus am Salonwald	anmeldung@salonwald.example	07154 000-250	\N	0	0	online	1	1772448060000	\N	1777044600000	\N	1	\N	\N	\N	\N	1772448060000	\N	\N	\N	\N	\N	\N	0
019cae2890a07633bf0cd2631aa8a426	helferkreis	RSG-NUC	AAABnK4okKCHniZa9uH77F3tal8g-71A5f-lm7U76xUDI46e	j_RRwBkejN6vSM0yUZ0vaM-BBAuNJH1udOf_0B01jE4	1	Silke Hahn	silke.hahn@post.example	\N	\N	0	0	online	1	1772448420000	\N	1776970800000	\N	1	\N	\N	\N	\N	1772448420000	\N	\N	\N	\N	\N	\N	0
019cae2d2480736e829fc28cc541893b	stadtspaziergang	Z3E-CX2	AAABnK4tJIALxM5sOGYU7C5TlwpyU86jc07ipFMG5MwsYMso	N-4T8l3sGVloqQUfJ6Y1cakUw3SYW34j4VnBjx2hDxU	1	Eberhard Kolb	\N	07154 000-261	\N	0	0	phone	1	1772448720000	\N	1776695400000	\N	1	\N	\N	\N	\N	1772448720000	\N	\N	\N	\N	\N	\N	0
019cae30ce007b9eb055daf0da94bb37	stadtspaziergang	CJK-XG7	AAABnK4wzgDAPnNB1_v6bkVN1seHwgKlGciAio0mgn3gEydO	MgtEqWBlP_4lVLD1KvbHwoFiHXvt1x2OSTcIEd3BVOo	1	Rudolf Oppenländer	\N	07154 000-262	\N	0	0	phone	1	1772448960000	\N	1776695400000	\N	1	\N	\N	\N	\N	1772448960000	\N	\N	\N	\N	\N	\N	0
019cae3561e076839107e664150fa7e7	erzaehlcafe	QNY-TTE	AAABnK41YeCw7OhlVQj3kUJCQ6dGv5jrEdKxP-eiQVwgY2lv	eU1t8RwDj2jDMcKMeZXoEMEV1LzMnWVpeAItPF0UH4A	2	Gisela Knoll	gisela.knoll@post.example	\N	\N	0	0	online	1	1772449260000	\N	1776441600000	\N	2	\N	\N	\N	\N	1772449260000	\N	1773738000000	\N	\N	\N	\N	0
019cae3ae0207a278dc97a4a0512f860	erzaehlcafe	2A7-BK8	AAABnK464CD_vZ8ZVNf-8rc6JA2n3ncpj4kws0PwEL_nmmzd	kiw3oeZWR_1FCHWbua_W85TLKZU0i1EODe4_HKbiVBY	1	Paul Fritz	paul.fritz@post.example	07154 000-272	\N	1	0	online	1	1772449620000	\N	1776441600000	\N	1	\N	\N	1773842400000	\N	\N	\N	\N	\N	\N	1773738300000	\N	0
019cae405e607d9a978e2da98e65e61f	tag-der-gaerten	Q7C-M98	AAABnK5AXmD21B131pcy0I3cFncC28MeqG6OxVtOoeFXMwMg	hmSzWbpKEuZkHI4hvhURS5B_IMyU43JYZJb5O8OElG0	4	Iris Baumann	iris.baumann@post.example	\N	\N	0	0	online	1	1772449980000	\N	1777413540000	\N	4	\N	\N	\N	\N	1772449980000	\N	\N	\N	\N	\N	\N	0
019cfb125a9074faa37a0f43d29eff4a	helferkreis	7QW-3D5	AAABnPsSWpAqIdhAYEhJ4E9JwqefKQQZPWo2dh7Jgvf0mK74	rqRh98NpoE0GSTk09MfTojnNjGalK-9gxtcJcIxeNq0	1	Ярослав Гончар	jaroslaw.hontschar@post.example	\N	\N	0	0	online	1	1773738810000	\N	1776970800000	\N	1	\N	\N	\N	\N	1773738810000	\N	\N	\N	\N	\N	\N	0
019cfb184e0078acbb57a9b17081c6fb	letzte-hilfe	4ES-6V3	AAABnPsYTgD8neJuRFDaXuryOXdbWW2BEy1uK23rqakT8AiA	ls1Ee68g7SUVU3ZkbeIcYCMgYgZB2O-cbFGsU6iihaw	2	Ida Maurer	ida.maurer@post.example	\N	\N	0	0	online	1	1773739200000	\N	1777294800000	\N	2	12	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	0
019cdd27828078859f9db52ead35fd51	fruehlingssingen	2QW-MU8	AAABnN0ngoApg4maeg5Rh1XMhIkMBlD1WKeVtZO0vd8_29X0	5o-pRI3AK30-Htl9Al9g93SZVIpxiLEM-iFTJyse9qE	2		\N	\N	\N	1	0	walk_in	1	1773236880000	1773236895000	1775836800000	\N	2	\N	\N	\N	\N	1773236880000	\N	\N	\N	confirmed	\N	\N	0
019cdd2698207d6481391fb58db6f406	fruehlingssingen	EN6-66V	AAABnN0mmCDP0RWxdaScipOfP1-QwzYt0yX7hlBc6KoAwCBC	fDPGV3A2GgTiAssvYsJYXSzXEjtJw5wDY7ehVbd9J7s	1	Erwin Blessing	\N	\N	\N	0	0	walk_in	1	1773236820000	\N	1775836800000	\N	1	\N	\N	\N	\N	1773236820000	\N	\N	\N	\N	\N	\N	0
019cadd715407324b028c42e00242ad0	netzwerk-seniorenarbeit	XBB-MTS	AAABnK3XFUBSUYlzDqWi56r2VcmUAsvTQc1F2zsa6a7DFraW	p_ozB6tGKdNU2JQ4JpyYU06m2mKLmvGfAeK6PLycOvk	3	Sabine Kurz	sabine.kurz@post.example	07154 000-220	Mein Vater hört schwer.\nBitte vorne einen Platz.	0	0	online	1	1772443080000	\N	1777222800000	\N	3	\N	\N	\N	\N	1772443080000	\N	\N	\N	\N	\N	Chor Vielklang	0
019cadd9d4607efe8f64062706613b7c	netzwerk-seniorenarbeit	656-AQ4	AAABnK3Z1GBOgPBQnSfyqnwnTbG4gLypaJUsD6pD7arnBI4R	ETnR-R-y9jHbgp3uA78V01DrV68QUzmW_EJHjKbInMo	2	Олексій Мельник	oleksij.melnyk@post.example	\N	\N	1	0	online	1	1772443260000	\N	1777222800000	\N	2	\N	\N	\N	\N	1772443260000	\N	\N	\N	\N	\N	Seniorenrat	0
019cadc959a07b1da188744a02d43f4a	fruehlingssingen	M4X-VZN	AAABnK3JWaAL5YLrfSxlKmbaWzmSf086DT_HnnfAEafh_tCH	81sBvZX_pvp6xydOgGVGBBhkkMSp7vpq8norKzCc-Ts	2	Helga Brändle	helga.braendle@post.example	07154 000-211	Wir kommen etwas früher, wegen des Aufzugs.	0	0	online	1	1772442180000	\N	1775836800000	\N	2	\N	\N	\N	\N	1772442180000	\N	1773133500000	1773306000000	\N	\N	\N	1
\.


--
-- Data for Name: staged_dates; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.staged_dates (import, event, "position", starts_local, starts_at, ends_local, ends_at) FROM stdin;
\.


--
-- Data for Name: staged_events; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.staged_events (import, is_new, audit_id, slug, title, summary, description, easy_text, neutral_title, translations, programme, series, host, co_hosts, contact, ends_at, is_all_day, topics, target_groups, languages, is_unlisted, published_local, cancelled_local, moved_at, uid, sequence, updated_at, has_thanks, asks_organisation, results_url, mode, seats, has_waiting_list, promotion, seat_order, opens_local, closes_local, max_party, confirm_by_mail, is_confidential, url, phone, email, is_highlight, image, image_alt, image_credit, date_numbers, restored_at, cancelled_reason, notify, price, venue, online_url, changes) FROM stdin;
\.


--
-- Data for Name: staged_imports; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.staged_imports (import, version) FROM stdin;
\.


--
-- Data for Name: staged_workshops; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.staged_workshops (import, event, slug, "position", slot, title, room, seats) FROM stdin;
\.


--
-- Data for Name: venues; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.venues (slug, name, street, postcode, city, lat, lon, accessibility) FROM stdin;
das-k	Das K	Stuttgarter Straße 65	70806	Kornwestheim	48.8626	9.1854	["stufenloser Zugang","Induktionsschleife","barrierefreies WC"]
stadtbuecherei	Stadtbücherei	Jakob-Sigle-Platz 1	70806	Kornwestheim	\N	\N	["Aufzug"]
kleihues-bau	Museum im Kleihues-Bau	Stuttgarter Straße 93	70806	Kornwestheim	\N	\N	[]
gaerten	Treffpunkt am Salamander-Areal	\N	\N	\N	\N	\N	[]
\.


--
-- Data for Name: workshop_choices; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.workshop_choices (sign_up, "position", slot, event, workshop, queued_at_version, queued_seats) FROM stdin;
019cadd2816074f1afaa6dd8be71867a	1	geraet	smartphone-kurs	android	\N	\N
019cadd715407324b028c42e00242ad0	1	runde-1	netzwerk-seniorenarbeit	wohnen	\N	\N
019cadd715407324b028c42e00242ad0	1	runde-2	netzwerk-seniorenarbeit	digital	\N	\N
019cadd715407324b028c42e00242ad0	2	runde-1	netzwerk-seniorenarbeit	wohnen	\N	\N
019cadd715407324b028c42e00242ad0	3	runde-1	netzwerk-seniorenarbeit	mobilitaet	\N	\N
019caddc93807a12ae75f35a046f6f85	1	runde-1	netzwerk-seniorenarbeit	mobilitaet	\N	\N
019caddc93807a12ae75f35a046f6f85	1	runde-2	netzwerk-seniorenarbeit	ehrenamt	\N	\N
019cade127607f0690f8bdf488e3486b	1	runde-1	netzwerk-seniorenarbeit	wohnen	5	2
019cade127607f0690f8bdf488e3486b	2	runde-1	netzwerk-seniorenarbeit	wohnen	5	2
019cade3e6807edaaec7c9b911b41dd8	1	runde-1	netzwerk-seniorenarbeit	wohnen	\N	\N
019cadd9d4607efe8f64062706613b7c	1	runde-1	netzwerk-seniorenarbeit	wohnen	\N	\N
019cadd9d4607efe8f64062706613b7c	2	runde-1	netzwerk-seniorenarbeit	mobilitaet	\N	\N
\.


--
-- Data for Name: workshops; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.workshops (event, slug, "position", slot, title, room, seats) FROM stdin;
netzwerk-seniorenarbeit	wohnen	0	runde-1	Wohnen mit anderen	Galerie	4
netzwerk-seniorenarbeit	mobilitaet	1	runde-1	Mobil bleiben	\N	8
netzwerk-seniorenarbeit	digital	2	runde-2	Digitale Helfer	Raum 2	6
netzwerk-seniorenarbeit	ehrenamt	3	runde-2	Ehrenamt finden	\N	6
smartphone-kurs	android	0	geraet	Mit Android	Lesesaal	5
smartphone-kurs	iphone	1	geraet	Mit iPhone	\N	3
\.


--
-- Name: _sqlx_migrations _sqlx_migrations_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public._sqlx_migrations
    ADD CONSTRAINT _sqlx_migrations_pkey PRIMARY KEY (version);


--
-- Name: call_tasks call_tasks_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.call_tasks
    ADD CONSTRAINT call_tasks_pkey PRIMARY KEY (id);


--
-- Name: city_settings city_settings_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.city_settings
    ADD CONSTRAINT city_settings_pkey PRIMARY KEY (name);


--
-- Name: event_dates event_dates_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.event_dates
    ADD CONSTRAINT event_dates_pkey PRIMARY KEY (event, "position");


--
-- Name: event_versions event_revisions_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.event_versions
    ADD CONSTRAINT event_revisions_pkey PRIMARY KEY (event);


--
-- Name: events events_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.events
    ADD CONSTRAINT events_pkey PRIMARY KEY (slug);


--
-- Name: events events_uid_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.events
    ADD CONSTRAINT events_uid_key UNIQUE (uid);


--
-- Name: head_counts head_counts_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.head_counts
    ADD CONSTRAINT head_counts_pkey PRIMARY KEY (event, date_index);


--
-- Name: host_updates host_updates_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.host_updates
    ADD CONSTRAINT host_updates_pkey PRIMARY KEY (event, sequence);


--
-- Name: hosts hosts_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.hosts
    ADD CONSTRAINT hosts_pkey PRIMARY KEY (slug);


--
-- Name: image_files image_files_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.image_files
    ADD CONSTRAINT image_files_pkey PRIMARY KEY (image, width);


--
-- Name: images images_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.images
    ADD CONSTRAINT images_pkey PRIMARY KEY (id);


--
-- Name: installation installation_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.installation
    ADD CONSTRAINT installation_pkey PRIMARY KEY (id);


--
-- Name: audit_log journal_anew_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.audit_log
    ADD CONSTRAINT journal_anew_pkey PRIMARY KEY (subject, id);


--
-- Name: messages letters_anew_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.messages
    ADD CONSTRAINT letters_anew_pkey PRIMARY KEY (id);


--
-- Name: logins logins_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.logins
    ADD CONSTRAINT logins_pkey PRIMARY KEY (id);


--
-- Name: mailboxes mailboxes_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.mailboxes
    ADD CONSTRAINT mailboxes_pkey PRIMARY KEY (hash);


--
-- Name: marks marks_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.marks
    ADD CONSTRAINT marks_pkey PRIMARY KEY (name);


--
-- Name: needs needs_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.needs
    ADD CONSTRAINT needs_pkey PRIMARY KEY (sign_up, "position", code);


--
-- Name: organizer_events organizer_events_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.organizer_events
    ADD CONSTRAINT organizer_events_pkey PRIMARY KEY (organizer, event);


--
-- Name: organizers organizers_email_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.organizers
    ADD CONSTRAINT organizers_email_key UNIQUE (email);


--
-- Name: organizers organizers_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.organizers
    ADD CONSTRAINT organizers_pkey PRIMARY KEY (id);


--
-- Name: participants participants_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.participants
    ADD CONSTRAINT participants_pkey PRIMARY KEY (sign_up, "position");


--
-- Name: partners partners_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.partners
    ADD CONSTRAINT partners_pkey PRIMARY KEY (slug);


--
-- Name: check_ins presses_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.check_ins
    ADD CONSTRAINT presses_pkey PRIMARY KEY (check_in_key);


--
-- Name: programmes programmes_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.programmes
    ADD CONSTRAINT programmes_pkey PRIMARY KEY (slug);


--
-- Name: readiness_probe readiness_probe_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.readiness_probe
    ADD CONSTRAINT readiness_probe_pkey PRIMARY KEY (id);


--
-- Name: record_versions record_versions_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.record_versions
    ADD CONSTRAINT record_versions_pkey PRIMARY KEY (kind, slug);


--
-- Name: promotion_log releases_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.promotion_log
    ADD CONSTRAINT releases_pkey PRIMARY KEY (event, event_version, workshop);


--
-- Name: sessions sessions_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.sessions
    ADD CONSTRAINT sessions_pkey PRIMARY KEY (hash);


--
-- Name: sign_ups sign_ups_form_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.sign_ups
    ADD CONSTRAINT sign_ups_form_id_key UNIQUE (form_id);


--
-- Name: sign_ups sign_ups_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.sign_ups
    ADD CONSTRAINT sign_ups_pkey PRIMARY KEY (id);


--
-- Name: sign_ups sign_ups_reference_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.sign_ups
    ADD CONSTRAINT sign_ups_reference_key UNIQUE (reference);


--
-- Name: staged_dates staged_dates_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.staged_dates
    ADD CONSTRAINT staged_dates_pkey PRIMARY KEY (import, event, "position");


--
-- Name: staged_events staged_events_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.staged_events
    ADD CONSTRAINT staged_events_pkey PRIMARY KEY (import, slug);


--
-- Name: staged_imports staged_imports_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.staged_imports
    ADD CONSTRAINT staged_imports_pkey PRIMARY KEY (import);


--
-- Name: staged_workshops staged_workshops_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.staged_workshops
    ADD CONSTRAINT staged_workshops_pkey PRIMARY KEY (import, event, slug);


--
-- Name: venues venues_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.venues
    ADD CONSTRAINT venues_pkey PRIMARY KEY (slug);


--
-- Name: workshop_choices workshop_places_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.workshop_choices
    ADD CONSTRAINT workshop_places_pkey PRIMARY KEY (sign_up, "position", slot);


--
-- Name: workshops workshops_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.workshops
    ADD CONSTRAINT workshops_pkey PRIMARY KEY (event, slug);


--
-- Name: call_tasks_by_related_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX call_tasks_by_related_id ON public.call_tasks USING btree (related_id);


--
-- Name: call_tasks_to_make; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX call_tasks_to_make ON public.call_tasks USING btree (opened_at) WHERE (done_at IS NULL);


--
-- Name: check_ins_by_event; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX check_ins_by_event ON public.check_ins USING btree (event, date_index);


--
-- Name: check_ins_by_sign_up; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX check_ins_by_sign_up ON public.check_ins USING btree (sign_up);


--
-- Name: events_by_end; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX events_by_end ON public.events USING btree (ends_at);


--
-- Name: events_by_image; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX events_by_image ON public.events USING btree (image) WHERE (image IS NOT NULL);


--
-- Name: events_by_programme; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX events_by_programme ON public.events USING btree (programme);


--
-- Name: messages_by_related_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX messages_by_related_id ON public.messages USING btree (related_id, sequence);


--
-- Name: messages_failed; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX messages_failed ON public.messages USING btree (related_id) WHERE (failed_at IS NOT NULL);


--
-- Name: messages_to_send; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX messages_to_send ON public.messages USING btree (next_attempt_at) WHERE ((sent_at IS NULL) AND (failed_at IS NULL));


--
-- Name: programmes_by_image; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX programmes_by_image ON public.programmes USING btree (image) WHERE (image IS NOT NULL);


--
-- Name: sessions_by_organizer; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX sessions_by_organizer ON public.sessions USING btree (organizer);


--
-- Name: sign_ups_by_event; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX sign_ups_by_event ON public.sign_ups USING btree (event, cancelled_at, queued_at_version, lower(email), seats);


--
-- Name: sign_ups_held; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX sign_ups_held ON public.sign_ups USING btree (held_until) WHERE (held_until IS NOT NULL);


--
-- Name: sign_ups_offered; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX sign_ups_offered ON public.sign_ups USING btree (offered_until) WHERE (offered_until IS NOT NULL);


--
-- Name: sign_ups_queued; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX sign_ups_queued ON public.sign_ups USING btree (event, queued_at_version) WHERE (queued_at_version IS NOT NULL);


--
-- Name: sign_ups_queued_by_mailbox; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX sign_ups_queued_by_mailbox ON public.sign_ups USING btree (event, lower(email)) WHERE (queued_at_version IS NOT NULL);


--
-- Name: sign_ups_queued_by_size; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX sign_ups_queued_by_size ON public.sign_ups USING btree (event, min_seats, queued_at_version) WHERE (queued_at_version IS NOT NULL);


--
-- Name: sign_ups_split; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX sign_ups_split ON public.sign_ups USING btree (split_from) WHERE (split_from IS NOT NULL);


--
-- Name: workshop_choices_by_event; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX workshop_choices_by_event ON public.workshop_choices USING btree (event, workshop);


--
-- Name: workshop_choices_queued; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX workshop_choices_queued ON public.workshop_choices USING btree (event, workshop, queued_seats, queued_at_version) WHERE (queued_at_version IS NOT NULL);


--
-- Name: call_tasks call_tasks_claimed_by_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.call_tasks
    ADD CONSTRAINT call_tasks_claimed_by_fkey FOREIGN KEY (claimed_by) REFERENCES public.organizers(id);


--
-- Name: event_dates event_dates_event_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.event_dates
    ADD CONSTRAINT event_dates_event_fkey FOREIGN KEY (event) REFERENCES public.events(slug);


--
-- Name: event_versions event_revisions_event_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.event_versions
    ADD CONSTRAINT event_revisions_event_fkey FOREIGN KEY (event) REFERENCES public.events(slug);


--
-- Name: events events_host_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.events
    ADD CONSTRAINT events_host_fkey FOREIGN KEY (host) REFERENCES public.hosts(slug);


--
-- Name: events events_image_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.events
    ADD CONSTRAINT events_image_fkey FOREIGN KEY (image) REFERENCES public.images(id);


--
-- Name: events events_programme_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.events
    ADD CONSTRAINT events_programme_fkey FOREIGN KEY (programme) REFERENCES public.programmes(slug);


--
-- Name: events events_venue_fkey1; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.events
    ADD CONSTRAINT events_venue_fkey1 FOREIGN KEY (venue) REFERENCES public.venues(slug);


--
-- Name: head_counts head_counts_event_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.head_counts
    ADD CONSTRAINT head_counts_event_fkey FOREIGN KEY (event) REFERENCES public.events(slug);


--
-- Name: host_updates host_updates_event_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.host_updates
    ADD CONSTRAINT host_updates_event_fkey FOREIGN KEY (event) REFERENCES public.events(slug);


--
-- Name: image_files image_files_image_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.image_files
    ADD CONSTRAINT image_files_image_fkey FOREIGN KEY (image) REFERENCES public.images(id);


--
-- Name: logins logins_organizer_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.logins
    ADD CONSTRAINT logins_organizer_fkey FOREIGN KEY (organizer) REFERENCES public.organizers(id);


--
-- Name: needs needs_sign_up_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.needs
    ADD CONSTRAINT needs_sign_up_fkey FOREIGN KEY (sign_up) REFERENCES public.sign_ups(id);


--
-- Name: organizer_events organizer_events_event_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.organizer_events
    ADD CONSTRAINT organizer_events_event_fkey FOREIGN KEY (event) REFERENCES public.events(slug);


--
-- Name: organizer_events organizer_events_organizer_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.organizer_events
    ADD CONSTRAINT organizer_events_organizer_fkey FOREIGN KEY (organizer) REFERENCES public.organizers(id);


--
-- Name: participants participants_sign_up_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.participants
    ADD CONSTRAINT participants_sign_up_fkey FOREIGN KEY (sign_up) REFERENCES public.sign_ups(id);


--
-- Name: check_ins presses_event_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.check_ins
    ADD CONSTRAINT presses_event_fkey FOREIGN KEY (event) REFERENCES public.events(slug);


--
-- Name: check_ins presses_sign_up_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.check_ins
    ADD CONSTRAINT presses_sign_up_fkey FOREIGN KEY (sign_up) REFERENCES public.sign_ups(id);


--
-- Name: programmes programmes_host_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.programmes
    ADD CONSTRAINT programmes_host_fkey FOREIGN KEY (host) REFERENCES public.hosts(slug);


--
-- Name: programmes programmes_image_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.programmes
    ADD CONSTRAINT programmes_image_fkey FOREIGN KEY (image) REFERENCES public.images(id);


--
-- Name: promotion_log releases_event_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.promotion_log
    ADD CONSTRAINT releases_event_fkey FOREIGN KEY (event) REFERENCES public.events(slug);


--
-- Name: sessions sessions_organizer_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.sessions
    ADD CONSTRAINT sessions_organizer_fkey FOREIGN KEY (organizer) REFERENCES public.organizers(id);


--
-- Name: sign_ups sign_ups_event_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.sign_ups
    ADD CONSTRAINT sign_ups_event_fkey FOREIGN KEY (event) REFERENCES public.events(slug);


--
-- Name: workshop_choices workshop_places_event_workshop_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.workshop_choices
    ADD CONSTRAINT workshop_places_event_workshop_fkey FOREIGN KEY (event, workshop) REFERENCES public.workshops(event, slug);


--
-- Name: workshop_choices workshop_places_sign_up_position_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.workshop_choices
    ADD CONSTRAINT workshop_places_sign_up_position_fkey FOREIGN KEY (sign_up, "position") REFERENCES public.participants(sign_up, "position");


--
-- Name: workshops workshops_event_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.workshops
    ADD CONSTRAINT workshops_event_fkey FOREIGN KEY (event) REFERENCES public.events(slug);


--
-- PostgreSQL database dump complete
--



//! The description of the API (its `OpenAPI` document) matches the responses.

use super::get_json;
use crate::site::Site;
use serde_json::{Map, Value};
use std::collections::BTreeSet;

/// Compares responses with their schemas, and collects the differences.
struct Validator<'a> {
    api: &'a Value,
    faults: Vec<String>,
}

impl Validator<'_> {
    fn check(&mut self, path: &str, schema: &Value, value: &Value) {
        if let Some(name) = schema["$ref"].as_str() {
            let schema = self.api.pointer(name.trim_start_matches('#')).cloned();
            return match schema {
                Some(schema) => self.check(path, &schema, value),
                None => self.faults.push(format!("{path}: {name} does not exist")),
            };
        }
        if let Some(variants) = schema["oneOf"].as_array() {
            match variants.iter().find(|variant| variant["type"] != "null") {
                Some(schema) if !value.is_null() => self.check(path, schema, value),
                _ => {}
            }
            return;
        }
        let types: Vec<&str> = match &schema["type"] {
            Value::Array(types) => types.iter().filter_map(Value::as_str).collect(),
            name => name.as_str().into_iter().collect(),
        };
        let has_type = types.iter().any(|name| match *name {
            "null" => value.is_null(),
            "string" => value.is_string(),
            "integer" => value.is_i64(),
            "number" => value.is_number(),
            "boolean" => value.is_boolean(),
            "array" => value.is_array(),
            "object" => value.is_object(),
            _ => false,
        });
        let is_allowed = schema["enum"].as_array().is_none_or(|values| values.contains(value));
        if !has_type || !is_allowed {
            self.faults.push(format!("{path}: {value} does not match {schema}"));
        }
        for (index, item) in value.as_array().into_iter().flatten().enumerate() {
            self.check(&format!("{path}[{index}]"), &schema["items"], item);
        }
        if let Some(fields) = value.as_object() {
            self.check_fields(path, schema, fields);
        }
    }

    fn check_fields(&mut self, path: &str, schema: &Value, fields: &Map<String, Value>) {
        let described = schema["properties"].as_object().cloned().unwrap_or_default();
        let required: BTreeSet<&str> =
            schema["required"].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
        let given: BTreeSet<&str> = fields.keys().map(String::as_str).collect();
        let all: BTreeSet<&str> = described.keys().map(String::as_str).collect();
        if !given.is_subset(&all) || !required.is_subset(&given) {
            self.faults.push(format!("{path}: {given:?} given, {all:?} described, {required:?} required"));
        }
        for (name, value) in fields {
            self.check(&format!("{path}.{name}"), &described.get(name).cloned().unwrap_or_default(), value);
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn every_response_matches_its_description() {
    let site = Site::open().await;
    let api = get_json(&site, "/api/v1/openapi.json").await;
    assert_eq!(api["openapi"], "3.1.0");
    assert_eq!(api["servers"][0]["url"], "https://dabei.example");
    let mut validator = Validator { api: &api, faults: Vec::new() };
    let requests = [
        ("/api/v1/events", "/api/v1/events?updated_since=2000-01-01T00:00:00Z", "200", "application/json"),
        ("/api/v1/events", "/api/v1/events?limit=1", "200", "application/json"),
        ("/api/v1/events", "/api/v1/events?seite=1", "400", "application/problem+json"),
        ("/api/v1/events/{slug}", "/api/v1/events/museum", "200", "application/json"),
        ("/api/v1/events/{slug}", "/api/v1/events/netzwerk", "200", "application/json"),
        ("/api/v1/events/{slug}", "/api/v1/events/nichts", "404", "application/problem+json"),
        ("/api/v1/programmes", "/api/v1/programmes", "200", "application/json"),
        ("/api/v1/programmes", "/api/v1/programmes?limit=x", "400", "application/problem+json"),
    ];
    for (pattern, path, status, media_type) in requests {
        let schema = &api["paths"][pattern]["get"]["responses"][status]["content"][media_type]["schema"];
        assert!(!schema.is_null(), "{pattern} {status} is not described");
        let answer = site.get(path).await;
        assert_eq!(answer.status.to_string(), status, "{path}");
        validator.check(path, schema, &super::json(&answer));
    }
    assert!(validator.faults.is_empty(), "{}", validator.faults.join("\n"));
}

#[tokio::test(flavor = "multi_thread")]
async fn every_parameter_is_described_with_an_example_that_works() {
    let site = Site::open().await;
    let api = get_json(&site, "/api/v1/openapi.json").await;
    let parameters = api["paths"]["/api/v1/events"]["get"]["parameters"].as_array().unwrap();
    let names: BTreeSet<&str> = parameters.iter().filter_map(|parameter| parameter["name"].as_str()).collect();
    let known = domain::events::Filter::FIELDS.into_iter().chain(["updated_since", "cursor", "limit"]);
    assert_eq!(names, known.collect::<BTreeSet<_>>());
    for parameter in parameters.iter().filter(|parameter| parameter["name"] != "cursor") {
        assert_eq!(parameter["required"], false, "{parameter}");
        assert!(parameter["schema"]["type"].is_string(), "no parameter may be null: {parameter}");
        let example = &parameter["example"];
        let example = example.as_str().map_or_else(|| example.to_string(), ToOwned::to_owned);
        let query: String = form_urlencoded::byte_serialize(example.as_bytes()).collect();
        get_json(&site, &format!("/api/v1/events?{}={query}", parameter["name"].as_str().unwrap())).await;
    }
    for (path, item) in api["paths"].as_object().unwrap() {
        for status in ["200", "304", "400", "405", "429", "500", "503"] {
            assert!(item["get"]["responses"][status]["description"].is_string(), "{path} {status}");
        }
    }
}
